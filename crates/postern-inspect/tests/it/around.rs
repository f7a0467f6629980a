//! What a column is taken for by its table and by where its keys lead.

use std::{collections::BTreeMap, sync::Arc};

use postern_core::{
    catalogue::{ColumnId, ColumnType, ForeignKey, TableId, TableKind, TableName, TypeFamily},
    dialect::Dialect,
    digest::Digest,
    survey::{Survey, SurveyColumn, SurveyTable},
};
use postern_inspect::{DataKind, propose};

/// A table: its name, its columns, and for each key the column and the table it leads to.
type Table<'a> = (&'a str, &'a [&'a str], &'a [(usize, &'a str)]);

fn table_name(name: &str) -> TableName {
    TableName { schema: "public".into(), name: name.into() }
}

fn column_id(at: usize) -> ColumnId {
    ColumnId(u16::try_from(at).unwrap() + 1)
}

fn table(at: usize, (name, columns, keys): &Table<'_>) -> SurveyTable {
    let column = |(at, name): (usize, &&str)| SurveyColumn {
        id: column_id(at),
        name: Arc::from(*name),
        ty: ColumnType { name: "text".into(), family: TypeFamily::Text },
        nullable: true,
        generated: false,
        comment: None,
    };
    SurveyTable {
        id: TableId(u32::try_from(at).unwrap() + 1),
        name: table_name(name),
        kind: TableKind::Base,
        comment: None,
        row_estimate: None,
        columns: columns.iter().enumerate().map(column).collect(),
        primary_key: vec![column_id(0)],
        foreign_keys: keys
            .iter()
            .map(|(column, to)| ForeignKey {
                columns: vec![column_id(*column)],
                table: table_name(to),
                referenced: vec![column_id(0)],
            })
            .collect(),
        indexes: Vec::new(),
    }
}

/// What the column of that name in the last table is taken for.
fn check(tables: &[Table<'_>], column: &str, kind: DataKind) {
    let tables = tables.iter().enumerate().map(|(at, of)| table(at, of)).collect();
    let survey = Survey {
        tables,
        digest: Digest([0; 32]),
        functions: Vec::new(),
        server: "test".to_owned(),
    };
    let proposals = propose(&survey, &BTreeMap::new(), Dialect::Postgresql);
    let columns = &proposals.last().unwrap().columns;
    let found = columns.iter().find(|proposal| &*proposal.name == column).unwrap();
    assert_eq!(found.kind, kind, "{column}: {}", found.reason);
}

const CUSTOMERS: Table<'_> = ("customers", &["id", "full_name", "email"], &[]);
const ORDERS: Table<'_> = ("orders", &["id", "customer_id"], &[(1, "customers")]);

#[test]
fn a_place_is_somebodys_where_keys_lead_to_people_however_far() {
    let gizmos: Table<'_> = ("gizmos", &["id", "order_id", "phone"], &[(1, "orders")]);
    check(&[CUSTOMERS, ORDERS, gizmos], "phone", DataKind::Phone);
    let substations: Table<'_> = ("substations", &["id", "phone", "lat"], &[]);
    check(&[CUSTOMERS, ORDERS, substations], "phone", DataKind::Open);
    check(&[CUSTOMERS, ORDERS, substations], "lat", DataKind::Open);
}

#[test]
fn missing_keys_open_nothing_where_none_are_declared() {
    let gizmos: Table<'_> = ("gizmos", &["id", "phone", "lat"], &[]);
    check(&[CUSTOMERS, gizmos], "phone", DataKind::Phone);
    let undeclared: Table<'_> = ("gizmos", &["id", "customer_id", "lat"], &[]);
    check(&[CUSTOMERS, ORDERS, undeclared], "lat", DataKind::Geo);
}

#[test]
fn what_nothing_tells_of_among_treatments_is_health() {
    let patients: Table<'_> = ("patients", &["id", "last_name", "birth_date"], &[]);
    let treatments: Table<'_> =
        ("treatments", &["id", "patient_id", "zorgel", "status"], &[(1, "patients")]);
    check(&[patients, treatments], "zorgel", DataKind::Health);
    check(&[patients, treatments], "status", DataKind::Open);
}

#[test]
fn names_are_read_without_what_their_table_shares() {
    let tenants: Table<'_> =
        ("huurders", &["hd_nr", "hd_achternaam", "hd_gebdat", "hd_tlphn", "hd_ort"], &[]);
    check(&[tenants], "hd_tlphn", DataKind::Phone);
    check(&[tenants], "hd_ort", DataKind::Address);
    let claims: Table<'_> = ("sinistri", &["id_sin", "descr_sin", "stato_sin"], &[]);
    check(&[claims], "stato_sin", DataKind::Open);
}

#[test]
fn facts_of_animals_are_open_unless_their_owners_stand_beside_them() {
    let cattle: Table<'_> = ("t_bovin", &["id", "nom_bovin", "date_naissance", "sexe"], &[]);
    for column in ["nom_bovin", "date_naissance", "sexe"] {
        check(&[CUSTOMERS, ORDERS, cattle], column, DataKind::Open);
    }
    let treatments: Table<'_> =
        ("soins", &["id", "bovin_id", "diagnostic", "veto_nom"], &[(1, "t_bovin")]);
    check(&[cattle, treatments], "diagnostic", DataKind::Open);
    check(&[cattle, treatments], "veto_nom", DataKind::PersonName);
    let owned: Table<'_> =
        ("animals", &["id", "chip", "owner_name", "owner_phone", "owner_address"], &[]);
    check(&[CUSTOMERS, ORDERS, owned], "owner_phone", DataKind::Phone);
    check(&[CUSTOMERS, ORDERS, owned], "owner_address", DataKind::Address);
}

#[test]
fn firms_are_called_and_reached_openly_and_who_speaks_for_them_is_not() {
    let suppliers: Table<'_> =
        ("suppliers", &["id", "legal_name", "phone", "contact_name", "contact_phone"], &[]);
    check(&[CUSTOMERS, ORDERS, suppliers], "legal_name", DataKind::Open);
    check(&[CUSTOMERS, ORDERS, suppliers], "phone", DataKind::Open);
    check(&[CUSTOMERS, ORDERS, suppliers], "contact_name", DataKind::PersonName);
    check(&[CUSTOMERS, ORDERS, suppliers], "contact_phone", DataKind::Phone);
}

#[test]
fn what_people_point_to_is_a_firm_where_nothing_personal_stands_in_it() {
    let zorb: Table<'_> = ("zorbs", &["id", "name", "phone", "street", "email"], &[]);
    check(&[CUSTOMERS, zorb], "name", DataKind::PersonName);
    let customers: Table<'_> =
        ("customers", &["id", "full_name", "email", "zorb_id"], &[(3, "zorbs")]);
    for column in ["name", "phone", "street", "email"] {
        check(&[customers, zorb], column, DataKind::Open);
    }
    let signed: Table<'_> = ("zorbs", &["id", "name", "phone", "opening_hours"], &[]);
    check(&[CUSTOMERS, signed], "phone", DataKind::Open);
    let born: Table<'_> = ("zorbs", &["id", "name", "phone", "birth_date"], &[]);
    check(&[customers, born], "phone", DataKind::Phone);
}

#[test]
fn a_row_keyed_by_a_person_is_about_them() {
    let features: Table<'_> = ("zorb_features", &["user_id", "home_lat"], &[]);
    check(&[CUSTOMERS, ORDERS, features], "home_lat", DataKind::Geo);
}

#[test]
fn an_answer_to_a_letter_is_ours_and_one_to_a_survey_is_not() {
    let complaints: Table<'_> =
        ("complaints", &["id", "customer_id", "text", "reply"], &[(1, "customers")]);
    check(&[CUSTOMERS, complaints], "text", DataKind::OutsideText);
    check(&[CUSTOMERS, complaints], "reply", DataKind::FreeText);
    let survey: Table<'_> =
        ("survey_answers", &["id", "customer_id", "comment", "answer"], &[(1, "customers")]);
    check(&[CUSTOMERS, survey], "answer", DataKind::OutsideText);
}

#[test]
fn what_a_password_opens_says_how_it_is_kept() {
    let homes: Table<'_> = ("homes", &["id", "wifi_password", "wifi_password_hash"], &[]);
    check(&[homes], "wifi_password", DataKind::Secret);
    check(&[homes], "wifi_password_hash", DataKind::PasswordHash);
}

#[test]
fn a_name_may_start_with_its_type() {
    let drivers: Table<'_> = ("tblDriver", &["lngId", "strSurname", "strModel"], &[]);
    check(&[drivers], "strSurname", DataKind::PersonName);
    check(&[drivers], "strModel", DataKind::Open);
}

#[test]
fn why_somebody_comes_is_health_where_a_clinic_keeps_it() {
    let patients: Table<'_> = ("patients", &["id", "first_name", "last_name", "birth_date"], &[]);
    let visits: Table<'_> = ("citas", &["id", "patient_id", "motivo"], &[(1, "patients")]);
    check(&[patients, visits], "motivo", DataKind::Health);
    let orders: Table<'_> = ("citas", &["id", "customer_id", "motivo"], &[(1, "customers")]);
    check(&[CUSTOMERS, orders], "motivo", DataKind::FreeText);
}

#[test]
fn what_is_cut_out_of_letters_came_from_outside() {
    let tickets: Table<'_> =
        ("tickets", &["id", "customer_id", "subject", "body"], &[(1, "customers")]);
    let parts: Table<'_> =
        ("ticket_attachments", &["id", "ticket_id", "ocr_text"], &[(1, "tickets")]);
    check(&[CUSTOMERS, tickets, parts], "ocr_text", DataKind::OutsideText);
}

#[test]
fn figures_of_a_game_are_nobody() {
    let players: Table<'_> = ("players", &["id", "username", "email"], &[]);
    let figures: Table<'_> =
        ("characters", &["id", "player_id", "race", "gender", "pos_x"], &[(1, "players")]);
    for column in ["race", "gender", "pos_x"] {
        check(&[players, figures], column, DataKind::Open);
    }
}

#[test]
fn the_account_of_a_firm_is_one_and_what_customers_are_called_by_is_none() {
    let suppliers: Table<'_> = ("suppliers", &["id", "name", "iban", "account_no"], &[]);
    check(&[CUSTOMERS, ORDERS, suppliers], "iban", DataKind::Iban);
    let subscribers: Table<'_> =
        ("subscribers", &["id", "first_name", "last_name", "acct_no"], &[]);
    check(&[subscribers], "acct_no", DataKind::Open);
}

#[test]
fn names_shortened_as_old_systems_do_are_read() {
    let payments: Table<'_> =
        ("PYMT", &["ID", "CUSTOMER_ID", "RTNG_NBR", "INJ_DESC"], &[(1, "customers")]);
    check(&[CUSTOMERS, payments], "RTNG_NBR", DataKind::Bic);
    check(&[CUSTOMERS, payments], "INJ_DESC", DataKind::Health);
}

const PATIENTS: Table<'_> = ("patients", &["id", "last_name", "birth_date"], &[]);

#[test]
fn who_wrote_to_us_is_told_by_keys_and_by_the_first_word() {
    let reports: Table<'_> =
        ("reports", &["id", "reporter_id", "details", "moderator_note"], &[(1, "customers")]);
    check(&[CUSTOMERS, reports], "details", DataKind::OutsideText);
    check(&[CUSTOMERS, reports], "moderator_note", DataKind::FreeText);
    let letters: Table<'_> =
        ("message_parent", &["id", "customer_id", "objet", "contenu"], &[(1, "customers")]);
    check(&[CUSTOMERS, letters], "contenu", DataKind::OutsideText);
    let prayers: Table<'_> = ("gebedsverzoek", &["id", "lid_id", "tekst"], &[(1, "customers")]);
    check(&[CUSTOMERS, prayers], "tekst", DataKind::OutsideText);
    let searches: Table<'_> = ("kiosk", &["id", "last_search_term"], &[]);
    check(&[CUSTOMERS, ORDERS, searches], "last_search_term", DataKind::OutsideText);
}

#[test]
fn applicants_give_reasons_and_we_give_answers() {
    let applications: Table<'_> = (
        "applications",
        &["id", "customer_id", "reason_to_join", "rejection_reason"],
        &[(1, "customers")],
    );
    check(&[CUSTOMERS, applications], "reason_to_join", DataKind::OutsideText);
    check(&[CUSTOMERS, applications], "rejection_reason", DataKind::FreeText);
}

#[test]
fn what_is_measured_of_patients_is_health_whatever_its_table_is_called() {
    let visits: Table<'_> = ("prenotazioni", &["id", "patient_id"], &[(1, "patients")]);
    let vitals: Table<'_> =
        ("parametri_vitali", &["id", "prenotazione_id", "glicemia"], &[(1, "prenotazioni")]);
    check(&[PATIENTS, visits, vitals], "glicemia", DataKind::Health);
    let history: Table<'_> =
        ("antecedentes_medicos", &["id", "patient_id", "otros"], &[(1, "patients")]);
    check(&[PATIENTS, history], "otros", DataKind::Health);
    let clinical: Table<'_> = (
        "visits",
        &["id", "patient_id", "tipo_diabetes", "ziekte_toelichting", "pregnant_flag", "visit_type"],
        &[(1, "patients")],
    );
    for column in ["tipo_diabetes", "ziekte_toelichting", "pregnant_flag"] {
        check(&[PATIENTS, clinical], column, DataKind::Health);
    }
    check(&[PATIENTS, clinical], "visit_type", DataKind::Open);
}

#[test]
fn height_is_a_fact_of_looks_where_nothing_is_known_of_health() {
    let profiles: Table<'_> =
        ("profiles", &["id", "customer_id", "birth_date", "height_cm"], &[(1, "customers")]);
    check(&[CUSTOMERS, profiles], "height_cm", DataKind::Personal);
    let measured: Table<'_> = ("vitals", &["id", "patient_id", "height_cm"], &[(1, "patients")]);
    check(&[PATIENTS, measured], "height_cm", DataKind::Health);
}

#[test]
fn a_phrase_is_not_shortened_by_what_its_table_is_called() {
    let paychecks: Table<'_> =
        ("paychecks", &["id", "customer_id", "gross_pay", "net_pay"], &[(1, "customers")]);
    check(&[CUSTOMERS, paychecks], "gross_pay", DataKind::Personal);
}

#[test]
fn numbers_of_devices_are_somebodys_where_keys_lead_to_them() {
    let devices: Table<'_> =
        ("devices", &["id", "customer_id", "serial_number"], &[(1, "customers")]);
    check(&[CUSTOMERS, devices], "serial_number", DataKind::Mac);
    let machines: Table<'_> = ("machines", &["id", "serial_number"], &[]);
    check(&[CUSTOMERS, ORDERS, machines], "serial_number", DataKind::Open);
    let trackers: Table<'_> = ("trackers", &["id", "imei"], &[]);
    check(&[CUSTOMERS, ORDERS, trackers], "imei", DataKind::Mac);
    let keys: Table<'_> = ("ssh_keys", &["id", "customer_id", "fingerprint"], &[(1, "customers")]);
    check(&[CUSTOMERS, keys], "fingerprint", DataKind::Open);
}

#[test]
fn a_paper_that_is_not_named_is_taken_as_a_passport() {
    let checks: Table<'_> =
        ("id_checks", &["id", "customer_id", "document_number"], &[(1, "customers")]);
    check(&[CUSTOMERS, checks], "document_number", DataKind::Passport);
}

#[test]
fn where_somebody_practises_is_open_beside_their_name() {
    let prescribers: Table<'_> =
        ("prescribers", &["id", "last_name", "first_name", "practice_phone"], &[]);
    check(&[CUSTOMERS, ORDERS, prescribers], "practice_phone", DataKind::Open);
}

#[test]
fn the_number_of_an_invoice_is_no_paper_of_anybody() {
    let invoices: Table<'_> =
        ("invoices", &["id", "customer_id", "document_no"], &[(1, "customers")]);
    check(&[CUSTOMERS, invoices], "document_no", DataKind::Open);
}

#[test]
fn the_last_word_says_what_a_token_is_whatever_it_is_for() {
    let methods: Table<'_> =
        ("methods", &["id", "customer_id", "gateway_token", "token_type"], &[(1, "customers")]);
    check(&[CUSTOMERS, methods], "gateway_token", DataKind::Secret);
    check(&[CUSTOMERS, methods], "token_type", DataKind::Open);
}

#[test]
fn a_number_that_taxpayers_have_is_one_in_english() {
    let payees: Table<'_> = ("payees", &["id", "last_name", "payee_tin", "steuer_id"], &[]);
    check(&[payees], "payee_tin", DataKind::Itin);
    check(&[payees], "steuer_id", DataKind::NationalId);
}

#[test]
fn the_number_of_a_firm_is_nobodys_name() {
    let awards: Table<'_> = ("awards", &["id", "siret_titulaire", "payer_ein"], &[]);
    check(&[CUSTOMERS, ORDERS, awards], "siret_titulaire", DataKind::Open);
    check(&[CUSTOMERS, ORDERS, awards], "payer_ein", DataKind::Open);
}

#[test]
fn what_one_program_logs_in_to_another_with_is_kept_to_be_used() {
    let links: Table<'_> = ("links", &["id", "host", "port", "lnk_password", "target"], &[]);
    check(&[links], "lnk_password", DataKind::Secret);
    check(&[links], "target", DataKind::Open);
    let logins: Table<'_> = ("logins", &["id", "last_name", "password"], &[]);
    check(&[logins], "password", DataKind::PasswordHash);
}

#[test]
fn letters_in_the_plural_stand_first_and_where_they_are_read_behind() {
    let posts: Table<'_> =
        ("berichten_forum", &["id", "customer_id", "inhoud"], &[(1, "customers")]);
    check(&[CUSTOMERS, posts], "inhoud", DataKind::OutsideText);
}

#[test]
fn a_site_is_nobody_though_somebody_can_be_reached_there() {
    let halls: Table<'_> = ("accommodatie", &["id", "naam", "adres", "telefoon"], &[]);
    for column in ["naam", "adres", "telefoon"] {
        check(&[CUSTOMERS, ORDERS, halls], column, DataKind::Open);
    }
}

#[test]
fn a_note_says_whose_it_is_behind() {
    let damages: Table<'_> =
        ("danos", &["id", "customer_id", "nota_oficina", "relato_condutor"], &[(1, "customers")]);
    check(&[CUSTOMERS, damages], "nota_oficina", DataKind::FreeText);
    check(&[CUSTOMERS, damages], "relato_condutor", DataKind::OutsideText);
}

#[test]
fn forms_of_words_for_people_are_people() {
    let interviews: Table<'_> =
        ("interviews", &["id", "customer_id", "kandidatin", "nachmieter"], &[(1, "customers")]);
    check(&[CUSTOMERS, interviews], "kandidatin", DataKind::PersonName);
    check(&[CUSTOMERS, interviews], "nachmieter", DataKind::PersonName);
}

#[test]
fn a_register_shows_who_treats_and_a_patients_row_by_whom() {
    let doctors: Table<'_> = ("doctors", &["id", "last_name", "npi", "dea_no"], &[]);
    check(&[doctors], "npi", DataKind::Open);
    check(&[doctors], "dea_no", DataKind::Passport);
    let visits: Table<'_> = ("visits", &["id", "patient_id", "attending_npi"], &[(1, "patients")]);
    check(&[PATIENTS, visits], "attending_npi", DataKind::Health);
}

#[test]
fn a_text_that_nothing_tells_of_is_masked_where_a_key_leads_to_somebody() {
    let zorbs: Table<'_> = ("zorbs", &["id", "customer_id", "gribble"], &[(1, "customers")]);
    check(&[CUSTOMERS, zorbs], "gribble", DataKind::FreeText);
    let loose: Table<'_> = ("zorbs", &["id", "gribble"], &[]);
    check(&[CUSTOMERS, ORDERS, loose], "gribble", DataKind::Open);
}

#[test]
fn much_of_health_makes_a_clinic_whatever_its_people_are_called() {
    let people: Table<'_> = ("participants", &["id", "last_name", "birth_date"], &[]);
    let vitals: Table<'_> =
        ("vitals", &["id", "participant_id", "pulse", "spo2"], &[(1, "participants")]);
    let events: Table<'_> =
        ("aes", &["id", "participant_id", "diagnosis", "medication"], &[(1, "participants")]);
    let labs: Table<'_> =
        ("labs", &["id", "participant_id", "hba1c", "blood_type"], &[(1, "participants")]);
    let arms: Table<'_> = ("zorbs", &["id", "participant_id", "gribble"], &[(1, "participants")]);
    check(&[people, vitals, events, labs, arms], "gribble", DataKind::Health);
    check(&[people, vitals, arms], "gribble", DataKind::FreeText);
}

#[test]
fn what_is_found_in_animals_is_so_however_far_keys_lead() {
    let beasts: Table<'_> = ("animali", &["id", "nome"], &[]);
    let visits: Table<'_> = ("visita", &["id", "animale_id"], &[(1, "animali")]);
    let drugs: Table<'_> = ("ricetta", &["id", "visita_id", "diagnosi"], &[(1, "visita")]);
    check(&[CUSTOMERS, ORDERS, beasts, visits, drugs], "diagnosi", DataKind::Open);
}

#[test]
fn a_password_of_a_machine_makes_nobody_of_it() {
    let machines: Table<'_> = ("machines", &["id", "admin_password", "location", "mac"], &[]);
    check(&[CUSTOMERS, ORDERS, machines], "admin_password", DataKind::Secret);
    check(&[CUSTOMERS, ORDERS, machines], "mac", DataKind::Open);
}

#[test]
fn who_said_something_is_not_what_they_said() {
    let tests: Table<'_> = ("tests", &["id", "customer_id", "witness_stmt"], &[(1, "customers")]);
    check(&[CUSTOMERS, tests], "witness_stmt", DataKind::OutsideText);
}

#[test]
fn whether_a_device_works_is_nobodys_health() {
    let devices: Table<'_> = ("devices", &["id", "customer_id", "health_status"], &[]);
    check(&[CUSTOMERS, ORDERS, devices], "health_status", DataKind::Open);
    let people: Table<'_> = ("people", &["id", "last_name", "health_status"], &[]);
    check(&[people], "health_status", DataKind::Health);
}
