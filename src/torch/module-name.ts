/** The top-level module that a tensor belongs to: the part of its name before the first dot. */
export function topModule(tensorName: string): string {
  const dot = tensorName.indexOf('.');
  return dot < 0 ? tensorName : tensorName.slice(0, dot);
}
