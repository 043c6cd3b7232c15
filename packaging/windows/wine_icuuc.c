/* Stands in for Windows' own icuuc.dll, which Wine lacks, when the installer is tried under Wine.
 * For trials only: it is never packed. Qt asks it for converters of old encodings, of which this one
 * has none, and says so.
 */
#define NOT_THERE 4 /* U_FILE_ACCESS_ERROR */

__declspec(dllexport) void *ucnv_open(const char *name, int *error) {
    (void)name;
    *error = NOT_THERE;
    return 0;
}

__declspec(dllexport) int ucnv_countAvailable(void) { return 0; }

#define NOTHING(name) \
    __declspec(dllexport) void *name(void) { return 0; }

NOTHING(ucnv_close)
NOTHING(ucnv_reset)
NOTHING(ucnv_getMaxCharSize)
NOTHING(ucnv_getName)
NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(ucnv_toUnicode)
NOTHING(ucnv_fromUnicode)
NOTHING(ucnv_toUCountPending)
NOTHING(ucnv_fromUCountPending)
NOTHING(ucnv_getStandardName)
NOTHING(ucnv_getAvailableName)
NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)

int start(void *module, unsigned why, void *reserved) {
    (void)module, (void)why, (void)reserved;
    return 1;
}
