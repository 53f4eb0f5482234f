;; Elements of a rectangle put in another order. turn.ts calls it and is its specification. Addresses and strides are bytes.
(module
  (import "host" "memory" (memory 1 65536 shared))

  ;; Elements of 1, 2, 4 or 8 bytes: that of a row and a column from where both strides of `from` say to where those of `out` do;
  ;; 16 rows at a time, so that what is read and what is written stays in the innermost cache.
  (func (export "move")
    (param $from i32) (param $out i32) (param $size i32)
    (param $rows i32) (param $rowFrom i32) (param $rowOut i32)
    (param $columns i32) (param $columnFrom i32) (param $columnOut i32)
    (local $row0 i32) (local $row i32) (local $rowEnd i32) (local $column i32) (local $in i32) (local $to i32)
    (loop $strips
      (local.set $rowEnd (i32.add (local.get $row0) (i32.const 16)))
      (if (i32.gt_u (local.get $rowEnd) (local.get $rows)) (then (local.set $rowEnd (local.get $rows))))
      (local.set $column (i32.const 0))
      (loop $columns
        (local.set $row (local.get $row0))
        (local.set $in (i32.add (local.get $from) (i32.add
          (i32.mul (local.get $row) (local.get $rowFrom)) (i32.mul (local.get $column) (local.get $columnFrom)))))
        (local.set $to (i32.add (local.get $out) (i32.add
          (i32.mul (local.get $row) (local.get $rowOut)) (i32.mul (local.get $column) (local.get $columnOut)))))
        (loop $rows
          (if (i32.eq (local.get $size) (i32.const 4))
            (then (i32.store (local.get $to) (i32.load (local.get $in))))
            (else (if (i32.eq (local.get $size) (i32.const 2))
              (then (i32.store16 (local.get $to) (i32.load16_u (local.get $in))))
              (else (if (i32.eq (local.get $size) (i32.const 1))
                (then (i32.store8 (local.get $to) (i32.load8_u (local.get $in))))
                (else (i64.store (local.get $to) (i64.load (local.get $in)))))))))
          (local.set $in (i32.add (local.get $in) (local.get $rowFrom)))
          (local.set $to (i32.add (local.get $to) (local.get $rowOut)))
          (br_if $rows (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 1))) (local.get $rowEnd))))
        (br_if $columns
          (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 1))) (local.get $columns))))
      (br_if $strips (i32.lt_u (local.tee $row0 (local.get $rowEnd)) (local.get $rows)))))

  ;; The same of 4 bytes, where columns stand one after another at `from` and rows at `out`, and both are multiples of 4.
  (func (export "transpose")
    (param $from i32) (param $rows i32) (param $columns i32) (param $stride i32) (param $out i32) (param $outStride i32)
    (local $row0 i32) (local $row i32) (local $rowEnd i32) (local $column i32) (local $in i32) (local $to i32)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $ab v128) (local $cd v128) (local $AB v128) (local $CD v128)
    (loop $strips
      (local.set $rowEnd (i32.add (local.get $row0) (i32.const 16)))
      (if (i32.gt_u (local.get $rowEnd) (local.get $rows)) (then (local.set $rowEnd (local.get $rows))))
      (local.set $column (i32.const 0))
      (loop $columns
        (local.set $row (local.get $row0))
        (local.set $in (i32.add (i32.add (local.get $from) (i32.mul (local.get $row) (local.get $stride)))
          (i32.shl (local.get $column) (i32.const 2))))
        (local.set $to (i32.add (i32.add (local.get $out) (i32.mul (local.get $column) (local.get $outStride)))
          (i32.shl (local.get $row) (i32.const 2))))
        (loop $rows
          (local.set $a (v128.load (local.get $in)))
          (local.set $b (v128.load (local.tee $in (i32.add (local.get $in) (local.get $stride)))))
          (local.set $c (v128.load (local.tee $in (i32.add (local.get $in) (local.get $stride)))))
          (local.set $d (v128.load (local.tee $in (i32.add (local.get $in) (local.get $stride)))))
          (local.set $in (i32.add (local.get $in) (local.get $stride)))
          (local.set $ab (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b)))
          (local.set $AB (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b)))
          (local.set $cd (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d)))
          (local.set $CD (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d)))
          (v128.store (local.get $to) (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $ab) (local.get $cd)))
          (v128.store (i32.add (local.get $to) (local.get $outStride))
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $ab) (local.get $cd)))
          (v128.store (i32.add (local.get $to) (i32.shl (local.get $outStride) (i32.const 1)))
            (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $AB) (local.get $CD)))
          (v128.store (i32.add (local.get $to) (i32.mul (local.get $outStride) (i32.const 3)))
            (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $AB) (local.get $CD)))
          (local.set $to (i32.add (local.get $to) (i32.const 16)))
          (br_if $rows (i32.lt_u (local.tee $row (i32.add (local.get $row) (i32.const 4))) (local.get $rowEnd))))
        (br_if $columns
          (i32.lt_u (local.tee $column (i32.add (local.get $column) (i32.const 4))) (local.get $columns))))
      (br_if $strips (i32.lt_u (local.tee $row0 (local.get $rowEnd)) (local.get $rows))))))
