;; The inner loops of the average. kernel.ts calls them, scalar.ts is their specification.
;; Addresses and lengths are bytes; counts are elements and multiples of 16 (kernel.ts does the rest in TypeScript).
(module
  (import "host" "memory" (memory 1 65536 shared))

  ;; tile[k] = (slot 0[k] + slot 1[k] + ...) / sources: float32 in, float64 out, added in the order of the slots.
  (func (export "mean")
    (param $slots i32) (param $stride i32) (param $sources i32) (param $count i32) (param $tile i32)
    (local $at i32) (local $end i32) (local $left i32) (local $n v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $n (f64x2.splat (f64.convert_i32_s (local.get $sources))))
    (local.set $end (i32.add (local.get $slots) (i32.shl (local.get $count) (i32.const 2))))
    (loop $elements
      (local.set $at (local.get $slots))
      (local.set $a (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $at))))
      (local.set $b (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $at))))
      (local.set $c (f64x2.promote_low_f32x4 (v128.load64_zero offset=16 (local.get $at))))
      (local.set $d (f64x2.promote_low_f32x4 (v128.load64_zero offset=24 (local.get $at))))
      (local.set $left (i32.sub (local.get $sources) (i32.const 1)))
      (block $summed
        (br_if $summed (i32.eqz (local.get $left)))
        (loop $sum
          (local.set $at (i32.add (local.get $at) (local.get $stride)))
          (local.set $a (f64x2.add (local.get $a) (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $at)))))
          (local.set $b (f64x2.add (local.get $b) (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $at)))))
          (local.set $c (f64x2.add (local.get $c) (f64x2.promote_low_f32x4 (v128.load64_zero offset=16 (local.get $at)))))
          (local.set $d (f64x2.add (local.get $d) (f64x2.promote_low_f32x4 (v128.load64_zero offset=24 (local.get $at)))))
          (br_if $sum (local.tee $left (i32.sub (local.get $left) (i32.const 1))))))
      (v128.store (local.get $tile) (f64x2.div (local.get $a) (local.get $n)))
      (v128.store offset=16 (local.get $tile) (f64x2.div (local.get $b) (local.get $n)))
      (v128.store offset=32 (local.get $tile) (f64x2.div (local.get $c) (local.get $n)))
      (v128.store offset=48 (local.get $tile) (f64x2.div (local.get $d) (local.get $n)))
      (local.set $tile (i32.add (local.get $tile) (i32.const 64)))
      (br_if $elements
        (i32.lt_u (local.tee $slots (i32.add (local.get $slots) (i32.const 32))) (local.get $end)))))

  ;; Means as above, rounded to float32, with the sum of their squares, the minimum and the maximum (see STATS in kernel.ts).
  (func (export "average")
    (param $slots i32) (param $stride i32) (param $sources i32) (param $count i32)
    (param $out i32) (param $stats i32)
    (local $at i32) (local $end i32) (local $left i32) (local $v v128) (local $w v128) (local $n v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $squares v128) (local $min v128) (local $max v128)
    (local.set $squares (v128.load (local.get $stats)))
    (local.set $min (v128.load offset=80 (local.get $stats)))
    (local.set $max (v128.load offset=96 (local.get $stats)))
    (local.set $n (f64x2.splat (f64.convert_i32_s (local.get $sources))))
    (local.set $end (i32.add (local.get $slots) (i32.shl (local.get $count) (i32.const 2))))
    (loop $elements
      (local.set $at (local.get $slots))
      (local.set $a (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $at))))
      (local.set $b (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $at))))
      (local.set $c (f64x2.promote_low_f32x4 (v128.load64_zero offset=16 (local.get $at))))
      (local.set $d (f64x2.promote_low_f32x4 (v128.load64_zero offset=24 (local.get $at))))
      (local.set $left (i32.sub (local.get $sources) (i32.const 1)))
      (block $summed
        (br_if $summed (i32.eqz (local.get $left)))
        (loop $sum
          (local.set $at (i32.add (local.get $at) (local.get $stride)))
          (local.set $a (f64x2.add (local.get $a) (f64x2.promote_low_f32x4 (v128.load64_zero (local.get $at)))))
          (local.set $b (f64x2.add (local.get $b) (f64x2.promote_low_f32x4 (v128.load64_zero offset=8 (local.get $at)))))
          (local.set $c (f64x2.add (local.get $c) (f64x2.promote_low_f32x4 (v128.load64_zero offset=16 (local.get $at)))))
          (local.set $d (f64x2.add (local.get $d) (f64x2.promote_low_f32x4 (v128.load64_zero offset=24 (local.get $at)))))
          (br_if $sum (local.tee $left (i32.sub (local.get $left) (i32.const 1))))))
      (local.set $a (f64x2.div (local.get $a) (local.get $n)))
      (local.set $b (f64x2.div (local.get $b) (local.get $n)))
      (local.set $c (f64x2.div (local.get $c) (local.get $n)))
      (local.set $d (f64x2.div (local.get $d) (local.get $n)))
      (local.set $v (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (f32x4.demote_f64x2_zero (local.get $a)) (f32x4.demote_f64x2_zero (local.get $b))))
      (local.set $w (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (f32x4.demote_f64x2_zero (local.get $c)) (f32x4.demote_f64x2_zero (local.get $d))))
      (v128.store (local.get $out) (local.get $v))
      (v128.store offset=16 (local.get $out) (local.get $w))
      (local.set $min (f32x4.pmin (f32x4.pmin (local.get $min) (local.get $v)) (local.get $w)))
      (local.set $max (f32x4.pmax (f32x4.pmax (local.get $max) (local.get $v)) (local.get $w)))
      (local.set $squares (f64x2.add (local.get $squares) (f64x2.add
        (f64x2.add (f64x2.mul (local.get $a) (local.get $a)) (f64x2.mul (local.get $b) (local.get $b)))
        (f64x2.add (f64x2.mul (local.get $c) (local.get $c)) (f64x2.mul (local.get $d) (local.get $d))))))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (br_if $elements
        (i32.lt_u (local.tee $slots (i32.add (local.get $slots) (i32.const 32))) (local.get $end))))
    (v128.store (local.get $stats) (local.get $squares))
    (v128.store offset=80 (local.get $stats) (local.get $min))
    (v128.store offset=96 (local.get $stats) (local.get $max)))

  ;; The sum of four float32, in float64.
  (func $total (param $lanes v128) (result f64)
    (f64.add
      (f64.add (f64.promote_f32 (f32x4.extract_lane 0 (local.get $lanes)))
        (f64.promote_f32 (f32x4.extract_lane 1 (local.get $lanes))))
      (f64.add (f64.promote_f32 (f32x4.extract_lane 2 (local.get $lanes)))
        (f64.promote_f32 (f32x4.extract_lane 3 (local.get $lanes))))))

  ;; The float64 values of the tile, each rounded to nearest even to a narrower format, in place; float32 means beside.
  ;; Adding and subtracting 1.5 * 2^(52-f) times the value's power of two leaves f fraction bits: one rounding, by the
  ;; adder itself. $least is the smallest normal power of two, below which the spacing stays; $factor is that constant.
  (func (export "narrow")
    (param $tile i32) (param $count i32) (param $mean i32) (param $stats i32) (param $factor f64) (param $least f64)
    (local $end i32) (local $x v128) (local $r v128) (local $c v128) (local $nonzero v128)
    (local $squares v128) (local $errors v128) (local $sum v128) (local $worst v128) (local $number v128)
    (local $f v128) (local $l v128)
    (local.set $squares (v128.load (local.get $stats)))
    (local.set $errors (v128.load offset=16 (local.get $stats)))
    (local.set $sum (v128.load offset=32 (local.get $stats)))
    (local.set $worst (v128.load offset=48 (local.get $stats)))
    (local.set $number (v128.load offset=64 (local.get $stats)))
    (local.set $f (f64x2.splat (local.get $factor)))
    (local.set $l (f64x2.splat (local.get $least)))
    (local.set $end (i32.add (local.get $tile) (i32.shl (local.get $count) (i32.const 3))))
    (loop $elements
      (local.set $x (v128.load (local.get $tile)))
      ;; the cap keeps infinity out of the constant, so that infinity stays infinity
      (local.set $c (f64x2.mul (local.get $f) (f64x2.pmin
        (f64x2.pmax (v128.and (local.get $x) (v128.const i64x2 0x7ff0000000000000 0x7ff0000000000000)) (local.get $l))
        (v128.const f64x2 0x1p900 0x1p900))))
      (local.set $r (v128.or
        (f64x2.sub (f64x2.add (local.get $x) (local.get $c)) (local.get $c))
        (v128.and (local.get $x) (v128.const i64x2 0x8000000000000000 0x8000000000000000))))
      (v128.store (local.get $tile) (local.get $r))
      (v128.store64_lane 0 (local.get $mean) (f32x4.demote_f64x2_zero (local.get $x)))
      (local.set $squares (f64x2.add (local.get $squares) (f64x2.mul (local.get $x) (local.get $x))))
      (local.set $r (f64x2.sub (local.get $r) (local.get $x)))
      (local.set $errors (f64x2.add (local.get $errors) (f64x2.mul (local.get $r) (local.get $r))))
      (local.set $nonzero (f64x2.ne (local.get $x) (v128.const f64x2 0 0)))
      (local.set $r (v128.and (local.get $nonzero) (f64x2.abs (f64x2.div (local.get $r) (local.get $x)))))
      (local.set $sum (f64x2.add (local.get $sum) (local.get $r)))
      (local.set $worst (f64x2.pmax (local.get $worst) (local.get $r)))
      (local.set $number (i64x2.sub (local.get $number) (local.get $nonzero)))
      (local.set $mean (i32.add (local.get $mean) (i32.const 8)))
      (br_if $elements (i32.lt_u (local.tee $tile (i32.add (local.get $tile) (i32.const 16))) (local.get $end))))
    (v128.store (local.get $stats) (local.get $squares))
    (v128.store offset=16 (local.get $stats) (local.get $errors))
    (v128.store offset=32 (local.get $stats) (local.get $sum))
    (v128.store offset=48 (local.get $stats) (local.get $worst))
    (v128.store offset=64 (local.get $stats) (local.get $number)))

  ;; A narrowed tile to float16. Times 2^-112 a float32 has a float16's exponent, and its subnormals fall in place.
  (func (export "packFloat16") (param $tile i32) (param $count i32) (param $out i32) (param $stats i32)
    (local $end i32) (local $a v128) (local $b v128) (local $min v128) (local $max v128)
    (local.set $min (v128.load offset=80 (local.get $stats)))
    (local.set $max (v128.load offset=96 (local.get $stats)))
    (local.set $end (i32.add (local.get $tile) (i32.shl (local.get $count) (i32.const 3))))
    (loop $elements
      (local.set $a (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (f32x4.demote_f64x2_zero (v128.load (local.get $tile)))
        (f32x4.demote_f64x2_zero (v128.load offset=16 (local.get $tile)))))
      (local.set $b (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (f32x4.demote_f64x2_zero (v128.load offset=32 (local.get $tile)))
        (f32x4.demote_f64x2_zero (v128.load offset=48 (local.get $tile)))))
      (local.set $min (f32x4.pmin (f32x4.pmin (local.get $min) (local.get $a)) (local.get $b)))
      (local.set $max (f32x4.pmax (f32x4.pmax (local.get $max) (local.get $a)) (local.get $b)))
      ;; 65536 and more is infinity
      (local.set $a (f32x4.mul (v128.const f32x4 0x1p-112 0x1p-112 0x1p-112 0x1p-112) (f32x4.pmax (f32x4.pmin
        (local.get $a) (v128.const f32x4 65536 65536 65536 65536)) (v128.const f32x4 -65536 -65536 -65536 -65536))))
      (local.set $b (f32x4.mul (v128.const f32x4 0x1p-112 0x1p-112 0x1p-112 0x1p-112) (f32x4.pmax (f32x4.pmin
        (local.get $b) (v128.const f32x4 65536 65536 65536 65536)) (v128.const f32x4 -65536 -65536 -65536 -65536))))
      (v128.store (local.get $out) (i16x8.narrow_i32x4_u
        (v128.or
          (v128.and (i32x4.shr_u (local.get $a) (i32.const 13)) (v128.const i32x4 0x7fff 0x7fff 0x7fff 0x7fff))
          (v128.and (i32x4.shr_u (local.get $a) (i32.const 16)) (v128.const i32x4 0x8000 0x8000 0x8000 0x8000)))
        (v128.or
          (v128.and (i32x4.shr_u (local.get $b) (i32.const 13)) (v128.const i32x4 0x7fff 0x7fff 0x7fff 0x7fff))
          (v128.and (i32x4.shr_u (local.get $b) (i32.const 16)) (v128.const i32x4 0x8000 0x8000 0x8000 0x8000)))))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $elements (i32.lt_u (local.tee $tile (i32.add (local.get $tile) (i32.const 64))) (local.get $end))))
    (v128.store offset=80 (local.get $stats) (local.get $min))
    (v128.store offset=96 (local.get $stats) (local.get $max)))

  ;; A narrowed tile to bfloat16: the upper half of the float32.
  (func (export "packBfloat16") (param $tile i32) (param $count i32) (param $out i32) (param $stats i32)
    (local $end i32) (local $a v128) (local $b v128) (local $min v128) (local $max v128)
    (local.set $min (v128.load offset=80 (local.get $stats)))
    (local.set $max (v128.load offset=96 (local.get $stats)))
    (local.set $end (i32.add (local.get $tile) (i32.shl (local.get $count) (i32.const 3))))
    (loop $elements
      (local.set $a (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (f32x4.demote_f64x2_zero (v128.load (local.get $tile)))
        (f32x4.demote_f64x2_zero (v128.load offset=16 (local.get $tile)))))
      (local.set $b (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23
        (f32x4.demote_f64x2_zero (v128.load offset=32 (local.get $tile)))
        (f32x4.demote_f64x2_zero (v128.load offset=48 (local.get $tile)))))
      (local.set $min (f32x4.pmin (f32x4.pmin (local.get $min) (local.get $a)) (local.get $b)))
      (local.set $max (f32x4.pmax (f32x4.pmax (local.get $max) (local.get $a)) (local.get $b)))
      (v128.store (local.get $out) (i8x16.shuffle 2 3 6 7 10 11 14 15 18 19 22 23 26 27 30 31
        (local.get $a) (local.get $b)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $elements (i32.lt_u (local.tee $tile (i32.add (local.get $tile) (i32.const 64))) (local.get $end))))
    (v128.store offset=80 (local.get $stats) (local.get $min))
    (v128.store offset=96 (local.get $stats) (local.get $max)))

  ;; float16 to float32: the exponent is moved by a product with 2^112, which also scales subnormals; 31 means 255.
  (func (export "widenFloat16") (param $from i32) (param $count i32) (param $out i32)
    (local $end i32) (local $v v128) (local $m v128)
    (local.set $end (i32.add (local.get $from) (i32.shl (local.get $count) (i32.const 1))))
    (loop $elements
      (local.set $v (v128.load16x4_u (local.get $from)))
      (local.set $m (i32x4.shl
        (v128.and (local.get $v) (v128.const i32x4 0x7fff 0x7fff 0x7fff 0x7fff)) (i32.const 13)))
      (v128.store (local.get $out) (v128.or
        (v128.or
          (f32x4.mul (local.get $m) (v128.const f32x4 0x1p112 0x1p112 0x1p112 0x1p112))
          (i32x4.shl (v128.and (local.get $v) (v128.const i32x4 0x8000 0x8000 0x8000 0x8000)) (i32.const 16)))
        (v128.and
          (i32x4.ge_u (local.get $m) (v128.const i32x4 0x0f800000 0x0f800000 0x0f800000 0x0f800000))
          (v128.const i32x4 0x7f800000 0x7f800000 0x7f800000 0x7f800000))))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $elements (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 8))) (local.get $end)))))

  ;; bfloat16 to float32: the upper half, then zeros.
  (func (export "widenBfloat16") (param $from i32) (param $count i32) (param $out i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $from) (i32.shl (local.get $count) (i32.const 1))))
    (loop $elements
      (v128.store (local.get $out) (i32x4.shl (v128.load16x4_u (local.get $from)) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $elements (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 8))) (local.get $end)))))

  ;; sums[i] += sum of (slot i[k] - mean[k])^2, all float32; the running sum of one call is float32 in 8 lanes.
  (func (export "distances")
    (param $slots i32) (param $stride i32) (param $sources i32) (param $count i32) (param $mean i32) (param $sums i32)
    (local $at i32) (local $m i32) (local $end i32) (local $d v128) (local $e v128) (local $a v128) (local $b v128)
    (loop $source
      (local.set $at (local.get $slots))
      (local.set $m (local.get $mean))
      (local.set $end (i32.add (local.get $slots) (i32.shl (local.get $count) (i32.const 2))))
      (local.set $a (v128.const f32x4 0 0 0 0))
      (local.set $b (v128.const f32x4 0 0 0 0))
      (loop $elements
        (local.set $d (f32x4.sub (v128.load (local.get $at)) (v128.load (local.get $m))))
        (local.set $e (f32x4.sub (v128.load offset=16 (local.get $at)) (v128.load offset=16 (local.get $m))))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $d) (local.get $d))))
        (local.set $b (f32x4.add (local.get $b) (f32x4.mul (local.get $e) (local.get $e))))
        (local.set $m (i32.add (local.get $m) (i32.const 32)))
        (br_if $elements (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
      (local.set $a (f32x4.add (local.get $a) (local.get $b)))
      (f64.store (local.get $sums) (f64.add (f64.load (local.get $sums)) (call $total (local.get $a))))
      (local.set $sums (i32.add (local.get $sums) (i32.const 8)))
      (local.set $slots (i32.add (local.get $slots) (local.get $stride)))
      (br_if $source (local.tee $sources (i32.sub (local.get $sources) (i32.const 1))))))

  ;; Goes on with the division by x^(128*300) + x^(128*155) + x^(128*117) + x^(128*89) + 1 (see crc.ts): $state is the last
  ;; 4800 bytes of the quotient, zeros at first. `bytes` is a multiple of 64. $scratch has room for 14400.
  (func (export "divide") (param $from i32) (param $bytes i32) (param $state i32) (param $scratch i32)
    (local $step i32) (local $reduced i32)
    (local.set $reduced (i32.add (local.get $scratch) (i32.const 4800)))
    (memory.copy (local.get $scratch) (local.get $state) (i32.const 4800))
    (loop $steps
      (local.set $step (select (i32.const 9600) (local.get $bytes) (i32.gt_u (local.get $bytes) (i32.const 9600))))
      (call $taps (local.get $from) (local.get $reduced) (local.get $step) (local.get $reduced))
      (memory.copy (local.get $scratch) (i32.add (local.get $scratch) (local.get $step)) (i32.const 4800))
      (local.set $from (i32.add (local.get $from) (local.get $step)))
      (br_if $steps (local.tee $bytes (i32.sub (local.get $bytes) (local.get $step)))))
    (memory.copy (local.get $state) (local.get $scratch) (i32.const 4800)))

  ;; The remainder of all that was divided, followed by 4800 zeros: 4800 bytes to $out.
  (func (export "remainder") (param $state i32) (param $scratch i32) (param $out i32)
    (memory.copy (local.get $scratch) (local.get $state) (i32.const 4800))
    (memory.fill (i32.add (local.get $scratch) (i32.const 4800)) (i32.const 0) (i32.const 9600))
    (call $taps
      (i32.add (local.get $scratch) (i32.const 9600)) (i32.add (local.get $scratch) (i32.const 4800))
      (i32.const 4800) (local.get $out)))

  ;; Each vector plus (XOR) those 145, 183, 211 and 300 vectors back in $reduced, to $out. `bytes` is a multiple of 64.
  (func $taps (param $from i32) (param $reduced i32) (param $bytes i32) (param $out i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $from) (local.get $bytes)))
    (local.set $reduced (i32.sub (local.get $reduced) (i32.const 4800)))
    (loop $vectors
      (v128.store offset=0 (local.get $out) (v128.xor
        (v128.xor (v128.load offset=0 (local.get $from)) (v128.load offset=0 (local.get $reduced)))
        (v128.xor
          (v128.load offset=2480 (local.get $reduced))
          (v128.xor (v128.load offset=1872 (local.get $reduced)) (v128.load offset=1424 (local.get $reduced))))))
      (v128.store offset=16 (local.get $out) (v128.xor
        (v128.xor (v128.load offset=16 (local.get $from)) (v128.load offset=16 (local.get $reduced)))
        (v128.xor
          (v128.load offset=2496 (local.get $reduced))
          (v128.xor (v128.load offset=1888 (local.get $reduced)) (v128.load offset=1440 (local.get $reduced))))))
      (v128.store offset=32 (local.get $out) (v128.xor
        (v128.xor (v128.load offset=32 (local.get $from)) (v128.load offset=32 (local.get $reduced)))
        (v128.xor
          (v128.load offset=2512 (local.get $reduced))
          (v128.xor (v128.load offset=1904 (local.get $reduced)) (v128.load offset=1456 (local.get $reduced))))))
      (v128.store offset=48 (local.get $out) (v128.xor
        (v128.xor (v128.load offset=48 (local.get $from)) (v128.load offset=48 (local.get $reduced)))
        (v128.xor
          (v128.load offset=2528 (local.get $reduced))
          (v128.xor (v128.load offset=1920 (local.get $reduced)) (v128.load offset=1472 (local.get $reduced))))))
      (local.set $reduced (i32.add (local.get $reduced) (i32.const 64)))
      (local.set $out (i32.add (local.get $out) (i32.const 64)))
      (br_if $vectors (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 64))) (local.get $end))))))
