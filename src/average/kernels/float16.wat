;; float32 to float16. float16.ts is the specification.
;; Addresses are bytes; the count is elements, a multiple of 4 and not 0.
(module
  (import "host" "memory" (memory 1 65536 shared))

  (func (export "narrow") (param $from i32) (param $count i32) (param $out i32) (param $stats i32)
    (local $end i32) (local $x v128) (local $r v128) (local $c v128) (local $e v128) (local $m v128) (local $some v128)
    (local $errors v128) (local $sum v128) (local $worst v128) (local $number v128)
    (local.set $errors (v128.load offset=16 (local.get $stats)))
    (local.set $sum (v128.load offset=32 (local.get $stats)))
    (local.set $end (i32.add (local.get $from) (i32.shl (local.get $count) (i32.const 2))))
    (loop $elements
      (local.set $x (v128.load (local.get $from)))
      ;; Rounded by the adder: 1.5 * 2^13 times the value's power of two leaves ten fraction bits.
      (local.set $c (f32x4.mul (v128.const f32x4 12288 12288 12288 12288) (f32x4.pmin (f32x4.pmax
        (v128.and (local.get $x) (v128.const i32x4 0x7f800000 0x7f800000 0x7f800000 0x7f800000))
        (v128.const f32x4 0x1p-14 0x1p-14 0x1p-14 0x1p-14)) (v128.const f32x4 65536 65536 65536 65536))))
      (local.set $r (v128.or
        (f32x4.sub (f32x4.add (local.get $x) (local.get $c)) (local.get $c))
        (v128.and (local.get $x) (v128.const i32x4 0x80000000 0x80000000 0x80000000 0x80000000))))
      (local.set $e (f32x4.sub (local.get $r) (local.get $x)))
      ;; 65536 and more is infinity. Times 2^-112 a float32 has a float16's exponent, and its subnormals fall in place.
      (local.set $r (f32x4.mul (v128.const f32x4 0x1p-112 0x1p-112 0x1p-112 0x1p-112) (f32x4.pmax (f32x4.pmin
        (local.get $r) (v128.const f32x4 65536 65536 65536 65536)) (v128.const f32x4 -65536 -65536 -65536 -65536))))
      (local.set $r (v128.or
        (v128.and (i32x4.shr_u (local.get $r) (i32.const 13)) (v128.const i32x4 0x7fff 0x7fff 0x7fff 0x7fff))
        (v128.and (i32x4.shr_u (local.get $r) (i32.const 16)) (v128.const i32x4 0x8000 0x8000 0x8000 0x8000))))
      (v128.store64_lane 0 (local.get $out) (i16x8.narrow_i32x4_u (local.get $r) (local.get $r)))
      (local.set $some (f32x4.ne (local.get $x) (v128.const f32x4 0 0 0 0)))
      (local.set $number (i32x4.sub (local.get $number) (local.get $some)))
      (local.set $m (f64x2.promote_low_f32x4 (local.get $e)))
      (local.set $errors (f64x2.add (local.get $errors) (f64x2.mul (local.get $m) (local.get $m))))
      (local.set $m (f64x2.promote_low_f32x4
        (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $e) (local.get $e))))
      (local.set $errors (f64x2.add (local.get $errors) (f64x2.mul (local.get $m) (local.get $m))))
      (local.set $e (v128.and (local.get $some) (f32x4.abs (f32x4.div (local.get $e) (local.get $x)))))
      (local.set $worst (f32x4.pmax (local.get $worst) (local.get $e)))
      (local.set $sum (f64x2.add (local.get $sum) (f64x2.add
        (f64x2.promote_low_f32x4 (local.get $e))
        (f64x2.promote_low_f32x4
          (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $e) (local.get $e))))))
      (local.set $out (i32.add (local.get $out) (i32.const 8)))
      (br_if $elements (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 16))) (local.get $end))))
    (v128.store offset=16 (local.get $stats) (local.get $errors))
    (v128.store offset=32 (local.get $stats) (local.get $sum))
    (v128.store offset=48 (local.get $stats) (f64x2.pmax (v128.load offset=48 (local.get $stats)) (f64x2.pmax
      (f64x2.promote_low_f32x4 (local.get $worst))
      (f64x2.promote_low_f32x4
        (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $worst) (local.get $worst))))))
    (v128.store offset=64 (local.get $stats) (i64x2.add (v128.load offset=64 (local.get $stats)) (i64x2.add
      (i64x2.extend_low_i32x4_u (local.get $number))
      (i64x2.extend_high_i32x4_u (local.get $number)))))))
