//! FF1, format-preserving encryption (NIST SP 800-38G, algorithm 7): a permutation of the strings
//! of one length over one alphabet, under a key and a tweak.
//!
//! Arithmetic is in 128 bits, which holds half a string of up to 72 digits or 46 letters and
//! digits; longer ones are refused. So are those of fewer than a million strings of their length
//! (SP 800-38G revision 1, section 5.1): there is too little to hide among.

use aes::{
    Aes256,
    cipher::{Array, BlockCipherEncrypt, BlockSizeUser, KeyInit as _, consts::U16},
};

/// Fewest strings of a length.
const DOMAIN_MIN: u128 = 1_000_000;
/// Half a string has fewer values than this, so that one more byte fits above.
const HALF_MAX: u128 = 1 << 120;
/// Rounds.
const ROUNDS: u8 = 10;
/// Most bytes that one round draws: 4·⌈b/4⌉ + 4 where b is at most 15.
const DRAWN_MAX: usize = 20;

type Block = [u8; 16];

/// FF1 under one key and tweak.
#[derive(Clone)]
pub(super) struct Ff1<C = Aes256> {
    cipher: C,
    tweak: Box<[u8]>,
}

/// What is the same in every round over strings of one length.
struct Round {
    /// What meets the round's number and half a string in the last block.
    around: u128,
    /// Bits behind the round's number: those of half a string, in whole bytes, at most 15.
    place: u32,
    /// Bytes that are drawn.
    drawn: usize,
}

impl Ff1 {
    /// Under a key of 256 bits.
    pub(super) fn new(key: &[u8; 32], tweak: &[u8]) -> Self {
        Self { cipher: Aes256::new(key.into()), tweak: tweak.into() }
    }
}

impl<C: BlockCipherEncrypt + BlockSizeUser<BlockSize = U16>> Ff1<C> {
    /// Under that cipher.
    #[cfg(test)]
    pub(super) fn with(cipher: C, tweak: &[u8]) -> Self {
        Self { cipher, tweak: tweak.into() }
    }

    /// Encrypts a string of digits below `radix`, in place; `None`, and the string as it was, for
    /// one that is too short or too long.
    pub(super) fn encrypt(&self, radix: u32, string: &mut [u8]) -> Option<()> {
        let halves = Halves::of(radix, string.len())?;
        let round = self.round(radix, string.len(), &halves)?;
        let (left, right) = string.split_at(halves.left);
        let (mut a, mut b) = (number(radix, left)?, number(radix, right)?);
        for i in 0..ROUNDS {
            let modulus = if i.is_multiple_of(2) { halves.left_size } else { halves.right_size };
            let sum = a.checked_add(self.draw(&round, i, b, modulus)?)?;
            (a, b) = (b, sum.checked_sub(modulus).unwrap_or(sum));
        }
        let (left, right) = string.split_at_mut(halves.left);
        write(radix, a, left);
        write(radix, b, right);
        Some(())
    }

    /// The way back.
    #[cfg(test)]
    pub(super) fn decrypt(&self, radix: u32, string: &mut [u8]) -> Option<()> {
        let halves = Halves::of(radix, string.len())?;
        let round = self.round(radix, string.len(), &halves)?;
        let (left, right) = string.split_at(halves.left);
        let (mut a, mut b) = (number(radix, left)?, number(radix, right)?);
        for i in (0..ROUNDS).rev() {
            let modulus = if i.is_multiple_of(2) { halves.left_size } else { halves.right_size };
            let below = modulus.checked_sub(self.draw(&round, i, a, modulus)?)?;
            let c = b.checked_add(below)?.checked_rem(modulus)?;
            (a, b) = (c, a);
        }
        let (left, right) = string.split_at_mut(halves.left);
        write(radix, a, left);
        write(radix, b, right);
        Some(())
    }

    /// Steps 3 to 5, and of step 6 what is the same in every round: of all that goes through the
    /// cipher only the last block holds the round's number and half a string.
    fn round(&self, radix: u32, length: usize, halves: &Halves) -> Option<Round> {
        let bits = u128::BITS.checked_sub(halves.right_size.checked_sub(1)?.leading_zeros())?;
        let bytes = usize::try_from(bits.div_ceil(8)).ok()?;
        let drawn = bytes.div_ceil(4).checked_mul(4)?.checked_add(4)?;
        let [_, radix @ ..] = radix.to_be_bytes();
        let [u, ..] = halves.left.to_le_bytes();
        let n = u32::try_from(length).ok()?.to_be_bytes();
        let t = u32::try_from(self.tweak.len()).ok()?.to_be_bytes();
        let mut first = [0; 16];
        let parts = [[1, 2, 1, radix[0]], [radix[1], radix[2], 10, u], n, t];
        first.as_chunks_mut::<4>().0.copy_from_slice(&parts);
        let filled = self.tweak.len().checked_add(1)?.checked_add(bytes)?;
        let mut padded = self.tweak.to_vec();
        padded.resize(filled.next_multiple_of(16), 0);
        let (blocks, _) = padded.as_chunks::<16>();
        let (last, before) = blocks.split_last()?;
        let state = before.iter().fold(self.block(first), |state, block| {
            self.block((u128::from_be_bytes(state) ^ u128::from_be_bytes(*block)).to_be_bytes())
        });
        let place = u32::try_from(bytes).ok()?.checked_mul(8)?;
        let around = u128::from_be_bytes(state) ^ u128::from_be_bytes(*last);
        Some(Round { around, place, drawn })
    }

    /// Step 6, i to vi: the number that a round adds, below `modulus`.
    fn draw(&self, round: &Round, i: u8, half: u128, modulus: u128) -> Option<u128> {
        let number = u128::from(i).checked_shl(round.place)?;
        let state = self.block((round.around ^ number ^ half).to_be_bytes());
        let mut drawn = [0; DRAWN_MAX];
        let drawn = drawn.get_mut(..round.drawn)?;
        for (at, chunk) in drawn.chunks_mut(16).enumerate() {
            let block = match at {
                0 => state,
                more => {
                    let counter = u128::try_from(more).ok()?;
                    self.block((u128::from_be_bytes(state) ^ counter).to_be_bytes())
                }
            };
            for (byte, other) in chunk.iter_mut().zip(block) {
                *byte = other;
            }
        }
        remainder(drawn, modulus)
    }

    fn block(&self, block: Block) -> Block {
        let mut block = Array::from(block);
        self.cipher.encrypt_block(&mut block);
        block.into()
    }
}

/// The two halves of a string.
struct Halves {
    /// Digits of the left one.
    left: usize,
    /// Numbers that the left one has.
    left_size: u128,
    /// Numbers that the right one has.
    right_size: u128,
}

impl Halves {
    fn of(radix: u32, length: usize) -> Option<Self> {
        let left = length.checked_div(2)?;
        let right = length.checked_sub(left)?;
        let size = |digits: usize| {
            u128::from(radix).checked_pow(u32::try_from(digits).ok()?).filter(|all| *all < HALF_MAX)
        };
        let (left_size, right_size) = (size(left)?, size(right)?);
        let is_enough = left_size.saturating_mul(right_size) >= DOMAIN_MIN;
        is_enough.then_some(Self { left, left_size, right_size })
    }
}

/// NUM of a string.
fn number(radix: u32, digits: &[u8]) -> Option<u128> {
    digits.iter().try_fold(0_u128, |sum, digit| {
        let digit = u32::from(*digit);
        (digit < radix).then_some(())?;
        sum.checked_mul(radix.into())?.checked_add(digit.into())
    })
}

/// STR of a number.
fn write(radix: u32, number: u128, into: &mut [u8]) {
    // PERF: an order of magnitude faster than in 128 bits, and most halves are that short
    if let Ok(mut short) = u64::try_from(number) {
        let radix = u64::from(radix);
        for digit in into.iter_mut().rev() {
            *digit = short.checked_rem(radix).and_then(|rest| u8::try_from(rest).ok()).unwrap_or(0);
            short = short.checked_div(radix).unwrap_or(0);
        }
        return;
    }
    let (mut long, radix) = (number, u128::from(radix));
    for digit in into.iter_mut().rev() {
        *digit = long.checked_rem(radix).and_then(|rest| u8::try_from(rest).ok()).unwrap_or(0);
        long = long.checked_div(radix).unwrap_or(0);
    }
}

/// A number of whole words, modulo one below 2^120.
fn remainder(bytes: &[u8], modulus: u128) -> Option<u128> {
    // PERF: as in `write`
    if let Ok(short) = u32::try_from(modulus) {
        let short = u64::from(short);
        let (words, _) = bytes.as_chunks::<4>();
        let rest = words.iter().try_fold(0_u64, |rest, word| {
            let word = u64::from(u32::from_be_bytes(*word));
            rest.checked_shl(32)?.checked_add(word)?.checked_rem(short)
        });
        return rest.map(u128::from);
    }
    bytes.iter().try_fold(0_u128, |rest, byte| {
        rest.checked_mul(256)?.checked_add(u128::from(*byte))?.checked_rem(modulus)
    })
}

#[cfg(test)]
mod tests {
    use aes::{Aes128, cipher::KeyInit};
    use proptest::prelude::*;

    use super::*;

    fn digits(text: &str) -> Vec<u8> {
        text.chars().map(|c| u8::try_from(c.to_digit(36).unwrap()).unwrap()).collect()
    }

    fn text(digits: &[u8]) -> String {
        digits.iter().map(|d| char::from_digit(u32::from(*d), 36).unwrap()).collect()
    }

    fn check<C>(ff1: &Ff1<C>, radix: u32, plain: &str, expected: &str)
    where
        C: BlockCipherEncrypt + BlockSizeUser<BlockSize = U16>,
    {
        let mut string = digits(plain);
        ff1.encrypt(radix, &mut string).unwrap();
        assert_eq!(text(&string), expected);
        ff1.decrypt(radix, &mut string).unwrap();
        assert_eq!(text(&string), plain);
    }

    const TWEAK: &[u8] = b"9876543210";
    const OTHER: &[u8] = b"7777pqrs777";

    #[test]
    fn samples_of_nist_under_128_bits() {
        let key = hex_16("2B7E151628AED2A6ABF7158809CF4F3C");
        let ff1 = |tweak| Ff1::with(Aes128::new(&key.into()), tweak);
        check(&ff1(b""), 10, "0123456789", "2433477484");
        check(&ff1(TWEAK), 10, "0123456789", "6124200773");
        check(&ff1(OTHER), 36, "0123456789abcdefghi", "a9tv40mll9kdu509eum");
    }

    #[test]
    fn samples_of_nist_under_256_bits() {
        let mut key = [0; 32];
        key[..16].copy_from_slice(&hex_16("2B7E151628AED2A6ABF7158809CF4F3C"));
        key[16..].copy_from_slice(&hex_16("EF4359D8D580AA4F7F036D6F04FC6A94"));
        check(&Ff1::new(&key, b""), 10, "0123456789", "6657667009");
        check(&Ff1::new(&key, TWEAK), 10, "0123456789", "1001623463");
        check(&Ff1::new(&key, OTHER), 36, "0123456789abcdefghi", "xs8a0azh2avyalyzuwd");
    }

    fn hex_16(text: &str) -> [u8; 16] {
        u128::from_str_radix(text, 16).unwrap().to_be_bytes()
    }

    #[test]
    fn fewer_than_a_million_strings_are_refused_and_so_is_what_does_not_fit() {
        let ff1 = Ff1::new(&[7; 32], b"");
        for (radix, least, most) in [(10, 6, 72), (36, 4, 46), (62, 4, 40)] {
            for (length, fits) in [(0, false), (least - 1, false), (least, true), (most, true)] {
                let mut string = vec![1; length];
                assert_eq!(ff1.encrypt(radix, &mut string).is_some(), fits, "{radix} {length}");
                assert_eq!(string == vec![1; length], !fits, "{radix} {length}");
            }
            assert!(ff1.encrypt(radix, &mut vec![1; most + 1]).is_none(), "{radix}");
        }
        assert!(ff1.encrypt(10, &mut [11; 10]).is_none());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]

        #[test]
        fn what_is_encrypted_comes_back(
            key: [u8; 32], tweak in proptest::collection::vec(any::<u8>(), 0..40),
            radix in 2_u32..63, seed in proptest::collection::vec(any::<u8>(), 0..80),
        ) {
            let plain: Vec<u8> =
                seed.iter().map(|byte| byte.checked_rem(u8::try_from(radix).unwrap()).unwrap()).collect();
            let ff1 = Ff1::new(&key, &tweak);
            let mut string = plain.clone();
            if ff1.encrypt(radix, &mut string).is_some() {
                prop_assert!(string.iter().all(|digit| u32::from(*digit) < radix));
                ff1.decrypt(radix, &mut string).unwrap();
            }
            prop_assert_eq!(string, plain);
        }

        #[test]
        fn a_remainder_is_the_same_by_bytes_and_by_words(
            words in proptest::collection::vec(any::<[u8; 4]>(), 0..5), modulus in prop_oneof![1_u64.., 1..1_u64 << 33],
        ) {
            let bytes = words.concat();
            let slow = bytes.iter().fold(0_u128, |rest, byte| {
                (rest.wrapping_mul(256).wrapping_add((*byte).into())).rem_euclid(modulus.into())
            });
            prop_assert_eq!(remainder(&bytes, modulus.into()), Some(slow));
        }
    }
}
