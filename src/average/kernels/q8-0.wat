;; float32 to Q8_0. q8-0.ts is the specification.
;; Addresses are bytes; the count is elements, a multiple of 32 and not 0.
(module
  (import "host" "memory" (memory 1 65536 shared))

  (func (export "quantize") (param $from i32) (param $count i32) (param $out i32) (param $stats i32)
    (local $end i32) (local $rowend i32)
    (local $m v128) (local $scale f32) (local $half f32) (local $c f32) (local $inverse f32)
    (local $d v128) (local $id v128) (local $x v128) (local $q v128) (local $e v128) (local $some v128)
    (local $errors v128) (local $sum v128) (local $worst v128) (local $number v128)
    (local.set $errors (v128.load offset=16 (local.get $stats)))
    (local.set $sum (v128.load offset=32 (local.get $stats)))
    (local.set $end (i32.add (local.get $from) (i32.shl (local.get $count) (i32.const 2))))
    (loop $blocks
      (local.set $m (f32x4.pmax
        (f32x4.pmax
          (f32x4.pmax (f32x4.abs (v128.load (local.get $from))) (f32x4.abs (v128.load offset=16 (local.get $from))))
          (f32x4.pmax (f32x4.abs (v128.load offset=32 (local.get $from))) (f32x4.abs (v128.load offset=48 (local.get $from)))))
        (f32x4.pmax
          (f32x4.pmax (f32x4.abs (v128.load offset=64 (local.get $from))) (f32x4.abs (v128.load offset=80 (local.get $from))))
          (f32x4.pmax (f32x4.abs (v128.load offset=96 (local.get $from))) (f32x4.abs (v128.load offset=112 (local.get $from)))))))
      (local.set $m (f32x4.pmax (local.get $m)
        (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $m) (local.get $m))))
      (local.set $scale (f32.div
        (f32.max (f32x4.extract_lane 0 (local.get $m)) (f32x4.extract_lane 1 (local.get $m)))
        (f32.const 127)))
      ;; no inverse below 2^-128; of 0 neither
      (local.set $inverse (f32.div (f32.const 1) (local.get $scale)))
      (if (f32.eq (local.get $inverse) (f32.const inf)) (then (local.set $inverse (f32.const 0))))
      ;; To float16 by the adder: 1.5 * 2^13 times the scale's power of two leaves ten fraction bits. 65536 means infinity.
      (local.set $half (f32.min (local.get $scale) (f32.const 65536)))
      (local.set $c (f32.mul (f32.const 12288) (f32.max (f32.const 0x1p-14)
        (f32.reinterpret_i32 (i32.and (i32.reinterpret_f32 (local.get $half)) (i32.const 0x7f800000))))))
      (local.set $half (f32.sub (f32.add (local.get $half) (local.get $c)) (local.get $c)))
      ;; Times 2^-112 it has a float16's exponent, and its subnormals fall in place.
      (i32.store16 (local.get $out)
        (i32.shr_u (i32.reinterpret_f32 (f32.mul (local.get $half) (f32.const 0x1p-112))) (i32.const 13)))
      (local.set $out (i32.add (local.get $out) (i32.const 2)))
      (local.set $d (f32x4.splat (local.get $half)))
      (local.set $id (f32x4.splat (local.get $inverse)))
      (local.set $rowend (i32.add (local.get $from) (i32.const 128)))
      (loop $elements
        (local.set $x (v128.load (local.get $from)))
        ;; Half away from zero: the float32 before 0.5, added, carries what is 0.5 or more and nothing below it.
        (local.set $q (f32x4.mul (local.get $x) (local.get $id)))
        (local.set $q (i32x4.trunc_sat_f32x4_s (f32x4.add (local.get $q) (v128.or
          (v128.const f32x4 0x1.fffffep-2 0x1.fffffep-2 0x1.fffffep-2 0x1.fffffep-2)
          (v128.and (local.get $q) (v128.const i32x4 0x80000000 0x80000000 0x80000000 0x80000000))))))
        (v128.store32_lane 0 (local.get $out) (i8x16.narrow_i16x8_s
          (i16x8.narrow_i32x4_s (local.get $q) (local.get $q))
          (i16x8.narrow_i32x4_s (local.get $q) (local.get $q))))
        (local.set $e (f32x4.sub (f32x4.mul (f32x4.convert_i32x4_s (local.get $q)) (local.get $d)) (local.get $x)))
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
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (br_if $elements (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 16))) (local.get $rowend))))
      (br_if $blocks (i32.lt_u (local.get $from) (local.get $end))))
    (v128.store offset=16 (local.get $stats) (local.get $errors))
    (v128.store offset=32 (local.get $stats) (local.get $sum))
    (v128.store offset=48 (local.get $stats) (f64x2.pmax (v128.load offset=48 (local.get $stats)) (f64x2.pmax
      (f64x2.promote_low_f32x4 (local.get $worst))
      (f64x2.promote_low_f32x4
        (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $worst) (local.get $worst))))))
    (v128.store offset=64 (local.get $stats) (i64x2.add (v128.load offset=64 (local.get $stats)) (i64x2.add
      (i64x2.extend_low_i32x4_u (local.get $number))
      (i64x2.extend_high_i32x4_u (local.get $number)))))))
