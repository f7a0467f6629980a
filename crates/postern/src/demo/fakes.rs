//! Made-up numbers that look right and belong to nobody: cards of a test range, social security
//! numbers and banks that were never issued, telephone numbers kept free for films.

#![expect(
    clippy::arithmetic_side_effects,
    reason = "small made-up numbers: days of a few centuries, rows of a small shop"
)]

use super::random::Random;

/// A card number of a test range, its check digit right (ISO/IEC 7812-1, Luhn).
pub(super) fn card(random: &mut Random) -> String {
    let mut number = random.pick(&["400000", "555555", "222300"]).to_owned();
    number.push_str(&random.digits(9));
    number.push(luhn_digit(&number));
    number
}

/// The digit that makes a number pass the Luhn check.
fn luhn_digit(number: &str) -> char {
    let doubled = |digit: u32| {
        let twice = digit.saturating_mul(2);
        if twice > 9 { twice.saturating_sub(9) } else { twice }
    };
    let digits = number.chars().rev().filter_map(|c| c.to_digit(10)).enumerate();
    let sum: u32 = digits
        .map(|(place, digit)| if place.is_multiple_of(2) { doubled(digit) } else { digit })
        .fold(0, u32::saturating_add);
    let missing = 10_u32.saturating_sub(sum.checked_rem(10).unwrap_or(0)).checked_rem(10);
    missing.and_then(|digit| char::from_digit(digit, 10)).unwrap_or('0')
}

/// A number of the form of a US social security number; area 9 and group 0x are never issued.
pub(super) fn ssn(random: &mut Random) -> String {
    format!("9{}-0{}-{}", random.digits(2), random.between(1, 9), random.digits(4))
}

/// A German IBAN of a bank that does not exist, its check digits right (ISO 13616, mod 97-10).
pub(super) fn iban(random: &mut Random) -> String {
    let account = format!("00000000{}", random.digits(10));
    // The country and a blank check are moved to the end: D = 13, E = 14.
    let rest = format!("{account}131400")
        .chars()
        .filter_map(|c| c.to_digit(10))
        .fold(0_u32, |rest, digit| {
            rest.saturating_mul(10).saturating_add(digit).checked_rem(97).unwrap_or(0)
        });
    format!("DE{:02}{account}", 98_u32.saturating_sub(rest))
}

/// A telephone number kept free for fiction (Arcep 06 39 98, NANPA 555-01xx, ACMA 5550).
pub(super) fn phone(random: &mut Random, region: &str) -> String {
    match region {
        "US" => format!("+1 {} 555 01{}", random.between(201, 989), random.digits(2)),
        "APAC" => format!("+61 2 5550 {}", random.digits(4)),
        _ => format!("+33 6 39 98 {} {}", random.digits(2), random.digits(2)),
    }
}

/// An address of the networks kept for documentation (RFC 5737).
pub(super) fn ip_address(random: &mut Random) -> String {
    let network = random.pick(&["192.0.2", "198.51.100", "203.0.113"]);
    format!("{network}.{}", random.between(1, 254))
}

/// A day, `YYYY-MM-DD`, so many days after 1 March 2000 counted backwards or forwards.
pub(super) fn day(days_since_2000_03_01: i64) -> String {
    // Civil from days (Hinnant), with the era of 400 years beginning on 1 March 2000.
    let era = days_since_2000_03_01.div_euclid(146_097);
    let of_era = days_since_2000_03_01.rem_euclid(146_097);
    let leaps = of_era / 1_460 - of_era / 36_524 + of_era / 146_096;
    let year_of_era = of_era.saturating_sub(leaps) / 365;
    let before = year_of_era * 365 + year_of_era / 4 - year_of_era / 100;
    let of_year = of_era.saturating_sub(before);
    let shifted = of_year.saturating_mul(5).saturating_add(2) / 153;
    let day =
        of_year.saturating_sub(shifted.saturating_mul(153).saturating_add(2) / 5).saturating_add(1);
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let carry = i64::from(month <= 2);
    let year = year_of_era
        .saturating_add(era.saturating_mul(400))
        .saturating_add(2_000)
        .saturating_add(carry);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_pass_luhn_and_ibans_pass_mod_97() {
        let mut random = Random::new(7);
        for _ in 0..200 {
            let card = card(&mut random);
            let (front, check) = card.split_at(15);
            assert_eq!(luhn_digit(front).to_string(), check);
            let iban = iban(&mut random);
            let (country, rest) = iban.split_at(4);
            let moved = format!("{rest}1314{}", country.trim_start_matches("DE"));
            let rest =
                moved.bytes().fold(0_u32, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
            assert_eq!(rest, 1, "{iban}");
            assert_eq!(iban.len(), 22);
        }
        assert_eq!(luhn_digit("7992739871"), '3');
    }

    #[test]
    fn days_are_those_of_the_calendar() {
        assert_eq!(day(0), "2000-03-01");
        assert_eq!(day(-1), "2000-02-29");
        assert_eq!(day(365), "2001-03-01");
        assert_eq!(day(-11_017), "1970-01-01");
        assert_eq!(day(9_761), "2026-11-21");
    }
}
