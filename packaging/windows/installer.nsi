; The installer of Veridesk for one user; makensis gets FILES, VERSION, NUMBERS, ICON, OUT, LICENCE
; and, when signing, SIGN, which signs the uninstaller. Needs no rights; /S is silent, /D=FOLDER
; (last, without quotes) installs elsewhere.
Target amd64-unicode
Unicode true
SetDateSave off
CRCCheck force
RequestExecutionLevel user
ManifestSupportedOS Win10
ManifestDPIAware true
Name "Veridesk"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Veridesk"
InstallDirRegKey HKCU "Software\Veridesk" "InstallDir"
BrandingText "Veridesk ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Veridesk"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Installs Veridesk ${VERSION}"
VIAddVersionKey "CompanyName" "The Veridesk developers"
VIAddVersionKey "LegalCopyright" "The Veridesk developers. Apache License 2.0"
!ifdef SIGN
!uninstfinalize '${SIGN}' = 0
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\verideskw.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "demo"
!define MUI_FINISHPAGE_RUN_TEXT "$(RunDemo)"
!define MUI_FINISHPAGE_RUN_NOTCHECKED
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Veridesk"
!define FILETYPE "Veridesk.Project"
!include "MUI2.nsh"
!include "WinVer.nsh"
!include "FileFunc.nsh"

!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!insertmacro MUI_LANGUAGE "SimpChinese"
LangString RunDemo ${LANG_ENGLISH} "Open the demo project"
LangString RunDemo ${LANG_GERMAN} "Das Beispielprojekt öffnen"
LangString RunDemo ${LANG_SIMPCHINESE} "打开示例项目"
LangString TooOld ${LANG_ENGLISH} "Veridesk needs Windows 10 (1809) or newer, 64-bit."
LangString TooOld ${LANG_GERMAN} "Veridesk braucht Windows 10 (1809) oder neuer, 64 Bit."
LangString TooOld ${LANG_SIMPCHINESE} "Veridesk 需要 64 位 Windows 10 (1809) 或更高版本。"
LangString InUse ${LANG_ENGLISH} "Veridesk is running. Close it, then try again."
LangString InUse ${LANG_GERMAN} "Veridesk läuft noch. Bitte beenden, dann noch einmal versuchen."
LangString InUse ${LANG_SIMPCHINESE} "Veridesk 正在运行。请先关闭它，然后重试。"
LangString FileKind ${LANG_ENGLISH} "Veridesk project"
LangString FileKind ${LANG_GERMAN} "Veridesk-Projekt"
LangString FileKind ${LANG_SIMPCHINESE} "Veridesk 项目"

; Takes our own folders and files away, nothing else that may lie there.
!macro TakeAway
    RMDir /r "$INSTDIR\_internal"
    RMDir /r "$INSTDIR\runtime"
    RMDir /r "$INSTDIR\lib"
    RMDir /r "$INSTDIR\site"
    Delete "$INSTDIR\*.dll"
    Delete "$INSTDIR\python311._pth"
    Delete "$INSTDIR\veridesk.exe"
    Delete "$INSTDIR\verideskw.exe"
    Delete "$INSTDIR\LICENSE.txt"
    Delete "$INSTDIR\uninstall.exe"
!macroend

; A program that runs cannot be replaced; better nothing is done than half of it.
!macro RefuseWhenUsed NAME
    ClearErrors
    ${If} ${FileExists} "$INSTDIR\${NAME}"
        FileOpen $0 "$INSTDIR\${NAME}" a
        ${If} ${Errors}
            MessageBox MB_OK|MB_ICONSTOP "$(InUse)" /SD IDOK
            SetErrorLevel 3
            Abort
        ${EndIf}
        FileClose $0
    ${EndIf}
!macroend
!macro RefuseWhenRunning
    !insertmacro RefuseWhenUsed "python311.dll"
    !insertmacro RefuseWhenUsed "veridesk.exe"
    !insertmacro RefuseWhenUsed "verideskw.exe"
!macroend

Function .onInit
    ${IfNot} ${AtLeastWin10}
        MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
        SetErrorLevel 4
        Abort
    ${EndIf}
FunctionEnd

Section "Veridesk"
    !insertmacro RefuseWhenRunning
    ${If} ${FileExists} "$INSTDIR\veridesk.exe"
        !insertmacro TakeAway
    ${EndIf}
    SetOutPath "$INSTDIR"
    !include "${FILES}"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    SetOutPath "$INSTDIR"
    CreateShortcut "$SMPROGRAMS\Veridesk.lnk" "$INSTDIR\verideskw.exe"

    WriteRegStr HKCU "Software\Veridesk" "InstallDir" "$INSTDIR"
    WriteRegStr HKCU "Software\Classes\.veridesk" "" "${FILETYPE}"
    WriteRegStr HKCU "Software\Classes\.veridesk" "Content Type" "application/x-veridesk"
    WriteRegStr HKCU "Software\Classes\${FILETYPE}" "" "$(FileKind)"
    WriteRegStr HKCU "Software\Classes\${FILETYPE}\DefaultIcon" "" "$INSTDIR\verideskw.exe,0"
    WriteRegStr HKCU "Software\Classes\${FILETYPE}\shell\open\command" "" '"$INSTDIR\verideskw.exe" "%1"'
    WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\veridesk.exe" "" "$INSTDIR\veridesk.exe"
    System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'

    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Veridesk"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\verideskw.exe"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Veridesk developers"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
SectionEnd

Section "Uninstall"
    !insertmacro RefuseWhenRunning
    !insertmacro TakeAway
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Veridesk.lnk"
    ReadRegStr $0 HKCU "Software\Classes\.veridesk" ""
    ${If} $0 == "${FILETYPE}"
        DeleteRegKey HKCU "Software\Classes\.veridesk"
    ${EndIf}
    DeleteRegKey HKCU "Software\Classes\${FILETYPE}"
    DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\veridesk.exe"
    DeleteRegKey HKCU "Software\Veridesk"
    DeleteRegKey HKCU "${UNINSTALL}"
    System::Call 'shell32::SHChangeNotify(i 0x8000000, i 0, p 0, p 0)'
SectionEnd
