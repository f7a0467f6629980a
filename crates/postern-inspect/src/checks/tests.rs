//! Published samples, each right as it stands and wrong with one digit changed.

use super::{
    bank::{is_bic, is_iban, is_routing},
    card::{is_card, is_masked_card},
    device::{is_imei, is_ip, is_mac},
    health::{is_dea, is_icd10, is_mbi, is_npi},
    national::*,
    passport::{check_digit, is_mrz},
    vehicle::is_vin,
};

/// The last digit of the text, one higher.
fn flipped(text: &str) -> String {
    let at = text.rfind(|c: char| c.is_ascii_digit()).expect("a digit");
    let mut bytes = text.as_bytes().to_vec();
    bytes[at] = if bytes[at] == b'9' { b'0' } else { bytes[at].wrapping_add(1) };
    String::from_utf8(bytes).expect("ASCII")
}

#[test]
fn every_check_digit_is_seen() {
    type Check = fn(&str) -> bool;
    let samples: &[(&str, Check)] = &[
        ("4111111111111111", is_card),
        ("4111 1111 1111 1111", is_card),
        ("378282246310005", is_card),
        ("GB82WEST12345698765432", is_iban),
        ("DE89 3704 0044 0532 0130 00", is_iban),
        ("021000021", is_routing),
        ("255081416802538", is_nir),
        ("9434765919", is_nhs),
        ("36574261809", is_steuer_id),
        ("RSSMRA85T10A562S", is_codice_fiscale),
        ("111222333", is_bsn),
        ("85073003328", is_belgian),
        ("44051401359", is_pesel),
        ("7569217076985", is_ahv),
        ("999999990019", is_aadhaar),
        ("52998224725", is_cpf),
        ("046454286", is_sin),
        ("123456782", is_tfn),
        ("1234567893", is_npi),
        ("AB1234563", is_dea),
        ("1M8GDM9AXKP042788", is_vin),
        ("490154203237518", is_imei),
        ("811218-9876", is_personnummer),
        ("12345678Z", is_dni),
        ("X1234567L", is_dni),
    ];
    for (sample, check) in samples {
        assert!(check(sample), "{sample}");
        assert!(!check(&flipped(sample)), "{sample} with another digit");
        assert!(!check(""), "nothing");
        assert!(!check("Ünïcode ☎ text"), "text");
    }
}

#[test]
fn formats_without_check_digits_are_seen() {
    assert!(!is_nino("QQ123456C") && is_nino("AB 12 34 56 C"));
    assert!(is_ssn("536-22-8145") && !is_ssn("536228145") && !is_ssn("666-22-8145"));
    assert!(is_itin("912-70-1234") && !is_itin("912-69-1234"));
    assert!(is_mbi("1EG4TE5MK73") && is_mbi("1EG4-TE5-MK73") && !is_mbi("1SG4TE5MK73"));
    assert!(is_icd10("E11.9") && is_icd10("J45") && !is_icd10("11.9") && !is_icd10("E11."));
    assert!(
        is_bic("DEUTDEFF") && is_bic("BNPAFRPPXXX") && !is_bic("PASSWORD") && !is_bic("ABCDEFGH")
    );
    assert!(is_ip("203.0.113.7") && is_ip("2001:db8::1") && !is_ip("1.2.3") && !is_ip("10:30"));
    assert!(is_mac("00:1A:2b:3C:4D:5E") && is_mac("001a.2b3c.4d5e") && !is_mac("00:1A:2B:3C:4D"));
    assert!(is_masked_card("**** **** **** 1234") && !is_masked_card("1234"));
    assert_eq!((check_digit("L898902C3"), check_digit("740812"), check_digit("120415")), (6, 2, 9));
    assert!(is_mrz("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<"));
    assert!(is_mrz("L898902C36UTO7408122F1204159ZE184226B<<<<<10"));
}
