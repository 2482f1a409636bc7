# Completion of blotter for fish. Save as ~/.config/fish/completions/blotter.fish
function __blotter_names
    set -l line (commandline --cut-at-cursor --current-process | string collect)
    blotter "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
end
complete --command blotter --arguments '(__blotter_names)'
