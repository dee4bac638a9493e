/** The shells for which there is a script. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/**
 * The script that a shell has to load, so that Tab completes `grade …` and `npx grade …`. It asks the executable at this
 * path for what may come next; where that fails, nothing is completed, and nothing printed.
 */
export function completionScript(shell: Shell, executable: string): string {
  return scripts[shell](`'${executable.replaceAll("'", shell === 'fish' ? "\\'" : "'\\''")}'`);
}

const scripts: Readonly<Record<Shell, (path: string) => string>> = {
  bash: (path) => `# Completes grade and npx grade in bash:  source <(npx grade completion bash)
_grade_next() {
  local line=\${COMP_LINE:0:COMP_POINT} reply
  COMPREPLY=()
  if [[ $line == *npx\\ * ]]; then
    [[ $line == *npx\\ grade\\ * ]] || return 0
    line=\${line#*npx }
  fi
  while IFS= read -r reply; do
    if [[ $reply == :files ]]; then
      compopt -o filenames -o default
      return 0
    fi
    COMPREPLY+=("$reply")
  done < <(node ${path} --get-completions bash "$line" 2>/dev/null)
}
complete -F _grade_next grade
complete -o default -F _grade_next npx
`,
  zsh: (path) => `#compdef grade
# Completes grade and npx grade in zsh:  source <(npx grade completion zsh)
_grade_next() {
  local first=2 line
  local -a found shown
  if [[ \${words[1]:t} == npx ]]; then
    if [[ \${words[2]} != grade || CURRENT -lt 3 ]]; then
      _default
      return
    fi
    first=3
  fi
  local -a before=("\${(@Q)words[first,CURRENT-1]}")
  (( CURRENT == first )) && before=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      _files
      return
    fi
    found+=("\${line%%$'\\t'*}")
    shown+=("\${line/$'\\t'/  }")
  done < <(node ${path} --get-completions words "\${before[@]}" "\${(Q)PREFIX}" 2>/dev/null)
  (( $#found )) && compadd -l -d shown -a found
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _grade_next grade npx
`,
  fish: (path) => `# Completes grade and npx grade in fish:  npx grade completion fish | source
function __grade_next
    set -l before (commandline -opc)
    set -e before[1]
    test "$before[1]" = grade; and set -e before[1]
    set -l current (commandline -ct)
    string match -q -- '-*' $current; or set current ''
    set -l found (node ${path} --get-completions words $before "$current" 2>/dev/null)
    if test "$found[1]" = :files
        __fish_complete_path (commandline -ct)
    else
        printf '%s\\n' $found
    end
end
function __grade_is_npx
    set -l before (commandline -opc)
    test (count $before) -ge 2; and test "$before[2]" = grade
end
complete -c grade -f -a '(__grade_next)'
complete -c npx -n __grade_is_npx -f -a '(__grade_next)'
`,
};
