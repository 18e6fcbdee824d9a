; The uninstaller for Windows asks whether what a person made is removed with the program. Without an answer it stays.

!macro customHeader
  !ifdef BUILD_UNINSTALLER
    LangString removeUserData ${LANG_ENGLISH} "Also remove notes, bookmarks, drafts, settings and kits from this account? They cannot be brought back."
    LangString removeUserData ${LANG_GREEK} "Να αφαιρεθούν από αυτόν τον λογαριασμό και οι σημειώσεις, οι σελιδοδείκτες, τα πρόχειρα, οι ρυθμίσεις και τα kit; Δεν μπορούν να επανέλθουν."
    LangString removeUserData ${LANG_ITALIAN} "Rimuovere da questo account anche note, segnalibri, bozze, impostazioni e kit? Non si possono recuperare."
    LangString removeUserData ${LANG_PORTUGUESE} "Remover também desta conta as notas, os marcadores, os rascunhos, as definições e os kits? Não podem ser recuperados."
  !endif
!macroend

!macro customUnInstall
  ; electron-builder has made every uninstaller of one click silent by now. Only /S says that nobody is there to answer.
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/S" $R1
  ${if} ${Errors}
  ${andIfNot} ${isUpdated}
  ${andIf} ${FileExists} "$APPDATA\IMPACT Kit\*.*"
    ; A question that cannot be shown is answered with neither, so nothing but Yes removes anything.
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2|MB_TOPMOST|MB_SETFOREGROUND "$(removeUserData)" IDYES +2
    Goto +2
    RMDir /r "$APPDATA\IMPACT Kit"
  ${endIf}
!macroend
