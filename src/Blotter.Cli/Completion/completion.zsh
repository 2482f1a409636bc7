#compdef blotter
# Completion of blotter for zsh. Add to ~/.zshrc after compinit: source <(blotter completion zsh)
_blotter() {
    local line="blotter ${(j: :)words[2,CURRENT]}"
    local -a names
    names=("${(@f)$(blotter "[suggest:${#line}]" "$line" 2>/dev/null)}")
    # Where blotter has no suggestion, the shell completes files.
    compadd -- ${names:#} || _files
}
compdef _blotter blotter
