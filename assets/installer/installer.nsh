# What the packager's installer for Windows leaves to the program: it includes this file and inserts the macros.

!define DESK_DEMO_LINK "$SMPROGRAMS\${SHORTCUT_NAME} 演示 Demo.lnk"

!macro customHeader
  !ifdef BUILD_UNINSTALLER
    LangString deskDeleteData ${LANG_SIMPCHINESE} "台账、操作员、设置和备份都还在这台电脑上：$\r$\n$LOCALAPPDATA\fapiao-desk$\r$\n$\r$\n也要删除吗？删除后无法恢复。不确定就选“否”。"
    LangString deskDeleteData ${LANG_ENGLISH} "Ledger, operators, settings and backups are still on this computer:$\r$\n$LOCALAPPDATA\fapiao-desk$\r$\n$\r$\nDelete them as well? They cannot be brought back. If in doubt, choose No."
    LangString deskDeleteSure ${LANG_SIMPCHINESE} "真的删除这个分公司的全部记录？"
    LangString deskDeleteSure ${LANG_ENGLISH} "Really delete everything this branch has recorded?"
  !endif
!macroend

# For this user alone, without asking: the data are, too.
!macro customInstallMode
  StrCpy $isForceCurrentInstall "1"
!macroend

!macro customInstall
  ${ifNot} ${isUpdated}
    CreateShortCut "${DESK_DEMO_LINK}" "$appExe" "--demo" "$appExe" 0
  ${endIf}
!macroend

!macro customUnInstall
  # An update runs the old uninstaller.
  ${ifNot} ${isUpdated}
    Delete "${DESK_DEMO_LINK}"
    # Fetched installers; no data.
    RMDir /r "$LOCALAPPDATA\fapiao-desk-updater"
    ${if} ${FileExists} "$LOCALAPPDATA\fapiao-desk\*.*"
      # Who uninstalls without a window is not asked and keeps the data.
      MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(deskDeleteData)" /SD IDNO IDNO deskKeepData
      MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(deskDeleteSure)" /SD IDNO IDNO deskKeepData
      RMDir /r "$LOCALAPPDATA\fapiao-desk"
      RMDir /r "$LOCALAPPDATA\fapiao-desk-demo"
      deskKeepData:
    ${endIf}
  ${endIf}
!macroend
