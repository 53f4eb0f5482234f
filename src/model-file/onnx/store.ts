export type Store =
  | { readonly kind: 'float32' }
  | { readonly kind: 'transposed'; readonly columns: number }
  | { readonly kind: 'uint8-columns' | 'uint8-scale' | 'uint8-zero-point'; readonly columns: number };
