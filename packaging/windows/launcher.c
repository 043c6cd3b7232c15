/* Starts Veridesk on Windows: veridesk.exe for command lines, verideskw.exe for the window.
 *
 * Python lies beside this program in python311.dll, and python311._pth says where its modules are;
 * so no other Python, no variable and no registry key of the machine has a say. Nothing of the
 * compiler's own run-time library is linked in: what is here is all there is.
 */
#include <windows.h>
#include <shellapi.h>

#define LONGEST 32767
#define MOST 4096

typedef int (*python_main)(int count, wchar_t **words);

static wchar_t place[LONGEST + 64];
static wchar_t *words[MOST + 4];

static void end(const wchar_t *why) {
#ifdef WINDOWED
    MessageBoxW(NULL, why, L"Veridesk", MB_OK | MB_ICONERROR);
#else
    DWORD written;
    HANDLE errors = GetStdHandle(STD_ERROR_HANDLE);
    if (!WriteConsoleW(errors, why, lstrlenW(why), &written, NULL)) {
        static char bytes[1024];
        int size = WideCharToMultiByte(CP_UTF8, 0, why, -1, bytes, sizeof bytes, NULL, NULL);
        WriteFile(errors, bytes, size > 0 ? size - 1 : 0, &written, NULL);
    }
#endif
    ExitProcess(1);
}

void start(void) {
    int count = 0, folder, n;
    wchar_t **given = CommandLineToArgvW(GetCommandLineW(), &count);
    DWORD length = GetModuleFileNameW(NULL, place, LONGEST);
    HMODULE python;
    python_main run;

    if (given == NULL || count > MOST || length == 0 || length >= LONGEST)
        end(L"Veridesk cannot read how it was started; start it from a shorter folder.\n");
    /* A library of the folder that somebody works in shall never be taken for one of ours. */
    SetDllDirectoryW(L"");
    for (folder = (int)length; folder > 0 && place[folder - 1] != L'\\'; folder--) {}
    lstrcpyW(place + folder, L"python311.dll");
    python = LoadLibraryExW(place, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    run = python ? (python_main)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (run == NULL)
        end(L"Veridesk's own files are missing or broken; install Veridesk again.\n");

    lstrcpyW(place + folder, L"lib\\veridesk_start.py");
    words[0] = given[0];
    words[1] = L"-X";
    words[2] = L"utf8";
    words[3] = place;
    for (n = 1; n < count; n++) words[n + 3] = given[n];
    ExitProcess((UINT)run(count + 3, words));
}
