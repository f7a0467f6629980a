//! Numbers modulo a prime that nobody knows beforehand, and the generator that draws it.
//!
//! Every number of a [`Field`] is below its prime, and the prime is below 2^31. So a sum of two is
//! below 2^32, a product below 2^62, and a product added to what is below the square of the prime
//! below 2^63: nothing here overflows 64 bits, and the wrapping operations never wrap except
//! where [`Random`] means them to.

use std::hash::{BuildHasher, RandomState};
use std::num::NonZeroU64;

/// Arithmetic modulo a prime of 31 bits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    prime: NonZeroU64,
    /// The square of the prime: where [`Field::fold`] turns back.
    square: u64,
}

impl Field {
    /// The field of a prime drawn between 2^30 and 2^31.
    // SECURITY: with a prime that is known, one could ask for groups whose determinants are its
    // multiples, and have a dependence seen or missed that is none, or one, among the integers.
    pub(super) fn draw(random: &mut Random) -> Self {
        let prime = (0..DRAWS_MAX).map(|_| random.odd_of_31_bits()).find(|&odd| is_prime(odd));
        Self::of(prime.unwrap_or(MERSENNE))
    }

    fn of(prime: NonZeroU64) -> Self {
        Self { prime, square: prime.get().wrapping_mul(prime.get()) }
    }

    /// The rest of any number.
    pub(super) fn reduce(self, number: u64) -> u64 {
        number % self.prime
    }

    pub(super) fn negate(self, number: u64) -> u64 {
        self.reduce(self.prime.get().wrapping_sub(number))
    }

    pub(super) fn multiply(self, left: u64, right: u64) -> u64 {
        self.reduce(left.wrapping_mul(right))
    }

    /// `sum + left * right`, not reduced: `sum` and the result are below the square of the prime.
    // PERF: a comparison in place of a division, where nearly all of the time goes.
    #[inline]
    pub(super) fn fold(self, sum: u64, left: u64, right: u64) -> u64 {
        let sum = sum.wrapping_add(left.wrapping_mul(right));
        if sum < self.square { sum } else { sum.wrapping_sub(self.square) }
    }

    /// `1 / number`; zero for zero.
    pub(super) fn invert(self, number: u64) -> u64 {
        self.power(number, self.prime.get().wrapping_sub(2))
    }

    /// A number of the field.
    pub(super) fn random(self, random: &mut Random) -> u64 {
        self.reduce(random.next())
    }

    fn power(self, base: u64, exponent: u64) -> u64 {
        let (mut result, mut base, mut exponent) = (1, self.reduce(base), exponent);
        while exponent > 0 {
            if exponent & 1 == 1 {
                result = self.multiply(result, base);
            }
            base = self.multiply(base, base);
            exponent >>= 1;
        }
        result
    }
}

/// A generator for the numbers that nobody outside must foresee in time: `SplitMix64` (Steele, Lea,
/// Flood: Fast splittable pseudorandom number generators), seeded by the process.
#[derive(Clone, Debug)]
pub(super) struct Random(u64);

impl Random {
    /// A generator with a seed of its own.
    pub(super) fn seeded() -> Self {
        Self(RandomState::new().hash_one(0_u8))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn odd_of_31_bits(&mut self) -> NonZeroU64 {
        NonZeroU64::MIN | (self.next() >> 34) | (1 << 30)
    }
}

/// Miller and Rabin's test, which these three bases make exact below 4,759,123,141 (Jaeschke: On
/// strong pseudoprimes to several bases). For odd numbers of 31 bits.
fn is_prime(odd: NonZeroU64) -> bool {
    let field = Field::of(odd);
    let before = odd.get().wrapping_sub(1);
    let twos = before.trailing_zeros();
    [2, 7, 61].into_iter().all(|base| {
        let mut power = field.power(base, before >> twos);
        if power == 1 {
            return true;
        }
        for _ in 0..twos {
            if power == before {
                return true;
            }
            power = field.multiply(power, power);
        }
        false
    })
}

/// Every 11th odd number of this size is prime, so that this many fail once in e^900.
const DRAWS_MAX: u32 = 10_000;

/// 2^31 - 1, a prime.
const MERSENNE: NonZeroU64 = match NonZeroU64::new(2_147_483_647) {
    Some(prime) => prime,
    None => NonZeroU64::MAX,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn primes_are_told_from_products() {
        let prime = |number| is_prime(NonZeroU64::new(number).unwrap());
        // Every odd number of a stretch, by trial division.
        for odd in (1_073_741_825_u64..1_073_743_825).step_by(2) {
            let divided = (3..32_770).step_by(2).any(|divisor| odd % divisor == 0);
            assert_eq!(prime(odd), !divided, "{odd}");
        }
        assert!(prime(MERSENNE.get()));
        // Strong pseudoprimes to 2; and to 2, 3, 5 and 7, the least there is.
        assert!(!prime(1_194_649));
        assert!(!prime(3_215_031_751));
    }

    #[test]
    fn drawn_primes_have_31_bits_and_differ() {
        let draw = || Field::draw(&mut Random::seeded()).prime;
        let drawn: std::collections::BTreeSet<_> = (0..20).map(|_| draw()).collect();
        assert!(drawn.len() > 15);
        assert!(drawn.iter().all(|&prime| is_prime(prime) && prime.get() >> 30 == 1));
    }

    #[test]
    fn a_number_times_its_inverse_is_one() {
        let mut random = Random::seeded();
        let field = Field::draw(&mut random);
        let numbers = (0..100).map(|_| field.random(&mut random)).filter(|&number| number != 0);
        for number in numbers.collect::<Vec<_>>() {
            assert_eq!(field.multiply(number, field.invert(number)), 1);
        }
    }

    #[test]
    fn the_largest_numbers_do_not_wrap() {
        let field = Field::of(MERSENNE);
        let last = field.prime.get() - 1; // minus one
        let mut sum = 0;
        for _ in 0..1_000 {
            sum = field.fold(sum, last, last);
        }
        assert_eq!(field.reduce(sum), 1_000);
        assert_eq!(field.negate(0), 0);
    }
}
