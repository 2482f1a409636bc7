# Completion of blotter for bash. Add to ~/.bashrc: source <(blotter completion bash)
_blotter() {
    local program="${COMP_WORDS[0]}" word="${COMP_WORDS[COMP_CWORD]}"
    local line="blotter${COMP_LINE#"$program"}"
    local point=$((COMP_POINT - ${#program} + 7))
    local IFS=$'\n'
    COMPREPLY=($(compgen -W "$(blotter "[suggest:$point]" "$line" 2>/dev/null)" -- "$word"))
}
# Where blotter has no suggestion, the shell completes files.
complete -o default -F _blotter blotter
