/** Where a file comes from, by its name: without its ending, and without the day or number that changes each time. */
export function sourceOf(fileName: string): string {
  const bare = (fileName.split(/[/\\]/).at(-1) ?? fileName).replace(/\.(csv|tsv|txt|json|ndjson|xlsx|zip)$/i, '')
  const steady = bare
    .replace(/\s*\(\d+\)$/, '')
    .replace(
      /[\s_.-]*(\d{4}[-_.]?\d{2}[-_.]?\d{2}|\d{1,2}[-_.]\d{1,2}[-_.]\d{4}|\d{4}[-_.]\d{2}|20\d{2})(T?\d{4,6})?$/i,
      '',
    )
    .trim()
  return (steady === '' ? bare : steady).slice(0, 120) || 'file'
}
