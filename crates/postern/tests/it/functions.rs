//! Functions of the site on real servers: opened by signature and definition, and what is tried
//! with them.

use std::fs;

use postern_testkit::{
    mariadb,
    postgres::{Database, PASSWORD, database},
};
use serde_json::Value;

use crate::desk::{Desk, opened, said};

const SCHEMA: &str = "
CREATE TABLE customers (id int PRIMARY KEY, email text, city text, region text);
INSERT INTO customers SELECT i, 'canary' || i || '@example.com', 'Lyon',
  CASE WHEN i <= 20 THEN 'EU' ELSE 'US' END FROM generate_series(1, 40) i;
CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers, total numeric);
INSERT INTO orders SELECT i, i, i * 10 FROM generate_series(1, 40) i;
CREATE SCHEMA reporting;
CREATE FUNCTION reporting.net(numeric, text) RETURNS numeric IMMUTABLE LANGUAGE sql
  AS 'SELECT round($1 / CASE $2 WHEN ''FR'' THEN 1.2 ELSE 1.0 END, 2)';
CREATE FUNCTION reporting.net(double precision, text) RETURNS numeric IMMUTABLE LANGUAGE sql
  AS 'SELECT -1.0';
CREATE FUNCTION reporting.lower(text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT ''of the site''';
CREATE FUNCTION reporting.tell(text) RETURNS text IMMUTABLE COST 0.0001 LANGUAGE plpgsql
  AS $$ BEGIN IF $1 LIKE 'canary3%' THEN RAISE EXCEPTION 'saw %', $1; END IF; RETURN $1; END $$;
CREATE FUNCTION reporting.orders_of(integer) RETURNS bigint STABLE LANGUAGE sql
  AS 'SELECT count(*) FROM public.orders WHERE customer_id = $1';
CREATE FUNCTION reporting.strong(text) RETURNS text IMMUTABLE SECURITY DEFINER LANGUAGE sql AS 'SELECT $1';
CREATE FUNCTION reporting.dice() RETURNS double precision LANGUAGE sql AS 'SELECT random()';
REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA reporting FROM PUBLIC;
";

/// What the catalogue opens.
const OPEN: [(&str, &str); 4] = [
    ("reporting.net(numeric, text) -> numeric", "arguments"),
    ("reporting.lower(text) -> text", "arguments"),
    ("reporting.tell(text) -> text", "arguments"),
    ("reporting.orders_of(int) -> bigint", "database"),
];

struct Site {
    database: Database,
    desk: Desk,
}

impl Site {
    fn new() -> Self {
        let (database, desk) = (database().unwrap(), Desk::new());
        database.execute(SCHEMA).unwrap();
        let revoke = format!("REVOKE TEMPORARY ON DATABASE {} FROM PUBLIC", database.name());
        database.execute(&revoke).unwrap();
        let output = opened(&database, &desk, &format!("calls_{}", database.name()));
        assert!(output.status.success(), "{}", said(&output));
        Self { database, desk }
    }

    /// Adds lines to the catalogue.
    fn write(&self, lines: &str) {
        let path = self.desk.path("postern/catalog/shop.toml");
        let before = fs::read_to_string(&path).unwrap();
        fs::write(&path, format!("{before}\n{lines}")).unwrap();
    }

    /// Runs the script that the doctor prints.
    fn grant(&self) -> String {
        let output = self.desk.run(&["doctor", "--grants", "shop"]);
        assert!(output.status.success(), "{}", said(&output));
        let script = String::from_utf8(output.stdout).unwrap();
        self.database.execute(&script).unwrap();
        script
    }

    /// Opens what is not closed, as a person does who reads what `check` says.
    fn accept(&self) {
        let output = self.desk.run(&["check"]);
        let text = said(&output);
        let path = self.desk.path("postern/catalog/shop.toml");
        let mut catalogue = fs::read_to_string(&path).unwrap();
        for line in text.lines().filter(|line| line.contains("then write definition = ")) {
            let call = line.split('`').nth(1).unwrap();
            let definition =
                line.split("definition = \"").nth(1).unwrap().split('"').next().unwrap();
            let at = catalogue.find(&format!("signature = \"{}", call.replace("integer", "int")));
            let at = at.unwrap_or_else(|| panic!("{call}"));
            catalogue.insert_str(at, &format!("definition = \"{definition}\"\n"));
        }
        fs::write(&path, catalogue).unwrap();
    }

    fn ask(&self, sql: &str) -> Value {
        self.desk.json(&["query", "--as", "claude", sql])
    }

    fn refusal(&self, sql: &str) -> String {
        let output = self.desk.run(&["query", "--as", "claude", sql]);
        assert!(!output.status.success(), "{sql}: {}", said(&output));
        said(&output)
    }

    /// Asks for a checker.
    fn check_with_a_second_login(&self) {
        let path = self.desk.path("postern/postern.toml");
        let site = fs::read_to_string(&path).unwrap();
        let login = format!("checks_{}", self.database.name());
        let checker = format!(
            "\n[source.shop.checker]\nlogin = \"{login}\"\npassword = \"env:PGPASSWORD\"\n"
        );
        fs::write(&path, site + &checker).unwrap();
    }
}

fn opened_site() -> Site {
    let site = Site::new();
    for (signature, reads) in OPEN {
        site.write(&format!("[[function]]\nsignature = \"{signature}\"\nreads = \"{reads}\"\n"));
    }
    let told = said(&site.desk.run(&["check"]));
    assert!(told.contains("Postern's login may not call it"), "{told}");
    let script = site.grant();
    assert!(script.contains("GRANT EXECUTE ON FUNCTION \"reporting\".\"net\"(numeric, text)"));
    assert!(script.contains("\"reporting\".\"orders_of\"(integer)"), "{script}");
    assert!(site.refusal("SELECT reporting.net(1, 'FR')").contains("function-refused"));
    site.accept();
    let told = said(&site.desk.run(&["check"]));
    assert!(!told.contains("stays closed"), "{told}");
    site
}

#[test]
fn a_function_is_opened_by_its_signature_and_what_somebody_read() {
    let site = opened_site();
    // The overload that was opened, whatever type the argument has of itself.
    let sql = "SELECT reporting.net(12, 'FR'), reporting.net(12.0::float8, 'FR'), lower('A'), \
               reporting.lower('A'), reporting.orders_of(7)";
    let row = &site.ask(sql)["rows"][0];
    assert_eq!(row, &serde_json::json!(["10.00", "10.00", "a", "of the site", 1]), "{row}");
    let sql = "SELECT city, sum(reporting.net(total, 'FR')) AS net FROM orders o JOIN customers c \
               ON c.id = o.customer_id WHERE reporting.net(total, 'DE') > 390 GROUP BY city";
    assert_eq!(site.ask(sql)["rows"][0][1], "333.33");
    // Masks stand before it.
    let row = site.ask("SELECT reporting.tell(email) FROM customers WHERE id = 3");
    assert_eq!(row["rows"][0][0], "c•••@example.com");
    let listed = site.desk.run(&["doctor", "--json"]);
    let listed = said(&listed);
    assert!(listed.contains("reads past masks and row filters, 1 function"), "{listed}");
    assert!(listed.contains("open as it was read"), "{listed}");
}

#[test]
fn a_function_that_changes_closes_until_somebody_reads_it_again() {
    let site = opened_site();
    let sql = "SELECT reporting.net(12, 'FR')";
    site.ask(sql);
    site.database
        .execute(
            "CREATE OR REPLACE FUNCTION reporting.net(numeric, text) RETURNS numeric IMMUTABLE \
             LANGUAGE sql AS 'SELECT 666.0'",
        )
        .unwrap();
    let refused = site.refusal(sql);
    assert!(refused.contains("function-refused"), "{refused}");
    let scanned = site.desk.run(&["scan", "--check"]);
    assert_eq!(scanned.status.code(), Some(1));
    assert!(said(&scanned).contains("1 function closed"), "{}", said(&scanned));
    assert!(said(&scanned).contains("another than the one that was read"), "{}", said(&scanned));
    // Others stay open, and so does the house.
    site.ask("SELECT reporting.lower('A')");
    for (change, words) in [
        ("SECURITY DEFINER", "rights of its owner"),
        ("SECURITY INVOKER VOLATILE", "VOLATILE"),
        ("STABLE", "may read tables"),
    ] {
        let alter = format!("ALTER FUNCTION reporting.lower(text) {change}");
        site.database.execute(&alter).unwrap();
        assert!(site.refusal("SELECT reporting.lower('A')").contains("function-refused"));
        let told = said(&site.desk.run(&["check"]));
        assert!(told.contains(words), "{change}: {told}");
    }
}

#[test]
fn what_cannot_be_opened_stays_closed_and_says_why() {
    let site = Site::new();
    site.write(
        "[[function]]\nsignature = \"reporting.strong(text) -> text\"\nreads = \"arguments\"\n\
         [[function]]\nsignature = \"reporting.dice() -> float8\"\nreads = \"database\"\n\
         [[function]]\nsignature = \"reporting.lowr(text) -> text\"\nreads = \"arguments\"\n\
         [[function]]\nsignature = \"reporting.net(text) -> text\"\nreads = \"arguments\"\n",
    );
    site.grant();
    let told = said(&site.desk.run(&["check"]));
    for words in [
        "rights of its owner",
        "VOLATILE",
        "did you mean `reporting.lower`",
        "the source has it with other arguments",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    for sql in ["SELECT reporting.strong('a')", "SELECT reporting.dice()"] {
        assert!(site.refusal(sql).contains("function-refused"), "{sql}");
    }
}

/// It fails on what it sees: over a row filter it must see no row that is left out.
#[test]
fn a_function_sees_no_row_outside_the_filter() {
    let site = opened_site();
    let policies = site.desk.path("postern/policies");
    let filter = "@id(\"europe\")\nforbid (principal, action, resource is shop::customers)\n\
                  unless { resource has region && resource.region == \"EU\" };\n\
                  @id(\"mail\")\npermit (principal in Role::\"explorer\", action == Action::\"reveal\", \
                  resource == Column::\"shop.customers.email\");\n";
    fs::write(policies.join("europe.cedar"), filter).unwrap();
    let checked = site.desk.run(&["check"]);
    assert!(checked.status.success(), "{}", said(&checked));
    // canary3 is European and seen; canary30..39 are not.
    let count = "SELECT count(reporting.tell(email)) FROM customers WHERE id <> 3";
    assert_eq!(site.ask(count)["rows"][0][0], 19);
    for sql in [
        "SELECT id FROM customers WHERE reporting.tell(email) <> 'x' AND id <> 3",
        "SELECT count(*) FROM customers c JOIN orders o ON o.customer_id = c.id \
         AND reporting.tell(c.email) <> 'x' WHERE c.id <> 3",
        "SELECT id FROM customers WHERE id <> 3 ORDER BY reporting.tell(email)",
        "SELECT id FROM customers WHERE id = 31 AND reporting.tell(email) = 'x'",
    ] {
        let output = site.desk.run(&["query", "--as", "claude", sql]);
        let text = said(&output);
        // What PostgreSQL asks first among conditions above the fence is its own affair.
        assert!(output.status.success() || sql.contains("id <> 3"), "{sql}: {text}");
        assert!(!text.contains("saw") && !text.contains("canary3"), "{sql}: {text}");
    }
    // What it raises is told by its class alone.
    let text = site.refusal("SELECT reporting.tell(email) FROM customers WHERE id = 3");
    assert!(text.contains("source-refused") && !text.contains("saw"), "{text}");
}

#[test]
fn a_checker_confirms_what_runs_and_the_doctor_what_it_may() {
    let site = opened_site();
    site.check_with_a_second_login();
    let run = |args: &[&str]| site.desk.run_with(args, Some(PASSWORD));
    let login = format!("checks_{}", site.database.name());
    let away = said(&run(&["doctor"]));
    assert!(away.contains("the checker cannot ask"), "{away}");
    let refused = said(&run(&["query", "--as", "claude", "SELECT 1"]));
    assert!(refused.contains("source-unavailable"), "{refused}");

    let script = run(&["doctor", "--grants", "shop"]);
    let script = String::from_utf8(script.stdout).unwrap();
    assert!(script.contains(&format!("CREATE ROLE \"{login}\" LOGIN NOSUPERUSER")), "{script}");
    site.database.execute(&script).unwrap();
    site.database.execute(&format!("ALTER ROLE {login} PASSWORD '{PASSWORD}'")).unwrap();
    let well = said(&run(&["doctor", "--json"]));
    assert!(well.contains("the checker is on"), "{well}");
    assert!(well.contains("the checker reads nothing"), "{well}");
    let again = run(&["doctor", "--grants", "shop"]);
    assert!(!said(&again).contains("CREATE ROLE"), "{}", said(&again));
    for sql in [
        "SELECT reporting.net(12, 'FR')",
        "SELECT email, city FROM customers WHERE city = 'Lyon' ORDER BY id LIMIT 3",
        "SELECT count(*) FROM orders WHERE total > 5 GROUP BY customer_id",
    ] {
        let output = run(&["query", "--as", "claude", sql]);
        assert!(output.status.success(), "{sql}: {}", said(&output));
    }
    site.database.execute(&format!("GRANT SELECT ON customers TO {login}")).unwrap();
    let ill = said(&run(&["doctor"]));
    assert!(ill.contains("reads what no checker needs, 1 table: public.customers"), "{ill}");
}

#[test]
fn mariadb_opens_functions_of_its_own_too() {
    let (database, desk) = (mariadb::database().unwrap(), Desk::new());
    let name = database.name();
    database
        .execute(
            "CREATE TABLE orders (id int PRIMARY KEY, total decimal(10,2));\n\
             INSERT INTO orders VALUES (1, 12.00), (2, 24.00);\n\
             CREATE FUNCTION net(a decimal(10,2), land char(2)) RETURNS decimal(10,2) DETERMINISTIC \
             NO SQL SQL SECURITY INVOKER RETURN a / IF(land = 'FR', 1.2, 1);\n\
             CREATE FUNCTION strong(a int) RETURNS int DETERMINISTIC NO SQL RETURN a;\n",
        )
        .unwrap();
    let url = database.url_of(mariadb::ADMIN) + "?ssl-mode=disabled";
    let login = format!("calls_{name}");
    let args = ["init", &url, "--name", "shop", "--agent", "claude", "--create-login", &login];
    let output = desk.run_with(&args, Some(mariadb::PASSWORD));
    assert!(output.status.success(), "{}", said(&output));
    for function in ["net", "strong"] {
        let grant = format!("GRANT EXECUTE ON FUNCTION {name}.{function} TO '{login}'@'%'");
        database.execute(&grant).unwrap();
    }
    let path = desk.path("postern/catalog/shop.toml");
    let before = fs::read_to_string(&path).unwrap();
    let write = |definition: &str| {
        let text = format!(
            "{before}\n[[function]]\nsignature = \"{name}.net(decimal(10,2), char(2)) -> decimal(10,2)\"\n\
             reads = \"arguments\"\n{definition}\n\
             [[function]]\nsignature = \"{name}.strong(int(11)) -> int(11)\"\nreads = \"arguments\"\n"
        );
        fs::write(&path, text).unwrap();
    };
    write("");
    let told = said(&desk.run(&["check"]));
    assert!(told.contains("SQL SECURITY INVOKER"), "{told}");
    let definition = told.split("definition = \"").nth(1).unwrap().split('"').next().unwrap();
    write(&format!("definition = \"{definition}\""));
    let sql = format!(
        "SELECT id, {name}.net(total, 'FR') AS net FROM orders WHERE {name}.NET(total, 'DE') > 20"
    );
    let asked = desk.json(&["query", "--as", "claude", &sql]);
    assert_eq!(asked["rows"], serde_json::json!([[2, "20.00"]]), "{asked}");
    for sql in [
        format!("SELECT {name}.strong(1)"),
        "SELECT net(12, 'FR')".to_owned(),
        "SELECT mysql.net(12, 'FR')".to_owned(),
    ] {
        let refused = desk.run(&["query", "--as", "claude", &sql]);
        assert!(said(&refused).contains("function-refused"), "{sql}: {}", said(&refused));
    }
    let script = said(&desk.run(&["doctor", "--grants", "shop"]));
    assert!(script.contains(&format!("GRANT EXECUTE ON FUNCTION `{name}`.`net` TO")), "{script}");
}
