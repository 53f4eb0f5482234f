const MAX_SHOWN = 120;

/** Text from a file as it stands in messages: in quotes, control characters escaped, long text cut. */
export function quote(text: string): string {
  return JSON.stringify(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text);
}
