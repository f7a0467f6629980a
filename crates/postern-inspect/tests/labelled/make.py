#!/usr/bin/env python3
"""Makes tune.jsonl and held.jsonl from the schemas in tune.txt and, where there is one, held.txt, with made-up values.

Own work, CC0-1.0. Each file is drawn from a fixed seed: run again, it is the same, whatever stands in the other.
All people are invented; check digits are right; mail addresses stand under example domains.
"""
import base64, hashlib, json, pathlib, random, sys, uuid

HERE = pathlib.Path(__file__).parent
KINDS = dict(o="open", d="open", ml="mail", ph="phone", pn="person-name", ad="address", bd="birth-date", ca="card",
    ib="iban", bi="bic", ss="ssn", it="itin", ni="national-id", pa="passport", ip="ip", ma="mac", ge="geo", se="secret",
    pw="password-hash", he="health", ve="vehicle", pe="personal", ft="free-text", ot="outside-text")
FIRST = dict(en="James Mary Olivia Noah Emma Liam Ruth Carl Ivy Owen Priya Chen", de="Anna Lukas Heike Jonas Petra Uwe Lena Karl Ute Felix",
    fr="Claire Hugo Inès Luc Manon Paul Chloé Denis", es="Lucía Pablo Carmen Diego Rocío Iker", it="Giulia Marco Sofia Luca Elena Paolo",
    pt="João Inês Rita Tiago Marta Rui", nl="Sanne Daan Fleur Bram Lotte Koen", sv="Astrid Erik Maja Nils Ebba Sven")
LAST = dict(en="Smith Walker Brooks Patel Nguyen Foster Reyes Adler Quill Marsh", de="Weber Schäfer Kramer Vogt Brandt Lorenz Böhm",
    fr="Fontaine Marchand Caron Lefèvre Dubois Perrin", es="García Ruiz Moreno Ortega Vidal", it="Rossi Ferrari Greco Fontana Serra",
    pt="Silva Almeida Nunes Teixeira", nl="Jansen Visser Bakker Dekker Smit", sv="Lindqvist Nyström Berg Holm")
CITY = dict(en="Austin Leeds Denver York Boston Bristol", de="Köln Bremen Ulm Jena", fr="Lyon Nantes Lille Tours", es="Sevilla Bilbao Cádiz",
    it="Torino Bari Pisa", pt="Porto Braga Faro", nl="Utrecht Breda Delft", sv="Malmö Umeå Lund")
STREET = dict(en="{n} Oak Street|{n} Mill Road|{n} Elm Ave|Apt {n}, 7 Park Lane", de="Gartenstraße {n}|Am Weg {n}|Lindenallee {n}|Hauptstr. {n}",
    fr="{n} rue de la Gare|{n} avenue Foch|{n} bis chemin Vert", es="Calle Mayor {n}|Avenida del Sol {n}, 2º", it="Via Roma {n}|Corso Italia {n}|Piazza Verdi {n}",
    pt="Rua das Flores {n}|Avenida Central {n}", nl="Kerkstraat {n}|Dorpslaan {n}", sv="Storgatan {n}|Björkvägen {n}")
SENT = dict(en="Left the parcel with a neighbour after the second try|Follow up next week about the open balance|Seemed upset during the call and wants a written answer|Two pieces were damaged in transport, photos on file",
    de="Hat um Rückruf in der nächsten Woche gebeten|Zahlung kommt laut Auskunft erst nach dem Urlaub|Unterlagen wurden vollständig nachgereicht", fr="Souhaite être rappelé avant la fin du mois|Dossier complet reçu par courrier recommandé|A demandé un délai de paiement supplémentaire",
    es="Pide que se le llame por la tarde|Falta entregar la documentación firmada|Ha solicitado un cambio de fecha", it="Chiede di essere richiamato nel pomeriggio|Documenti consegnati allo sportello centrale|Preferisce una stanza lontana dalla strada",
    pt="Pediu para ser contactado na próxima semana|Falta entregar o comprovativo de morada", nl="Graag volgende week terugbellen over de offerte|Wil eerst overleggen met de partner thuis", sv="Vill bli uppringd efter klockan fem|Saknar underskrift på blanketten från mars")
VOICE = dict(en="Hi, my order never came and I want my money back please|Thanks for the quick help, we are very happy with it|I love hiking, good food and my two dogs|Hello, can you tell me when my card will arrive?|Please ignore what I wrote yesterday, it works now")
DIAG = dict(en="Mild seasonal asthma|Fracture of the left wrist|Type 2 diabetes, stable|Headache after exercise", de="Leichtes Asthma|Bruch des Handgelenks|Bluthochdruck, stabil")
PROD = dict(en="Oak chair|Steel lamp 40W|Garden hose 20 m|Trail Runner 3", de="Eichenstuhl|Stahllampe 40 W|Gartenschlauch", fr="Chaise en chêne|Offre Verte", es="Álgebra lineal|Historia del arte", nl="Eiken stoel|Stalen lamp")
ORG = "Northwind Ltd|Acme GmbH|Blue Harbor Inc|Globex SA|Sunrise Holdings|Main Hall"
DEPT = dict(fr="Comptabilité|Ressources humaines|Ventes")
SEED = 20261127
R = random.Random(SEED)

def luhn(d):
    s = sum(sum(divmod(2 * int(c), 10)) if i % 2 == 0 else int(c) for i, c in enumerate(reversed(d)))
    return d + str(-s % 10)
def digits(n): return "".join(R.choice("0123456789") for _ in range(n))
def d1(n): return R.choice("123456789") + digits(n - 1)
def iban(cc):
    n = dict(DE=18, FR=23, GB=0, NL=0, ES=20, IT=0)[cc]
    body = {"GB": lambda: "WEST" + digits(14), "NL": lambda: "INGB" + digits(10), "IT": lambda: "X" + digits(22)}.get(cc, lambda: digits(n))()
    num = "".join(str(int(c, 36)) for c in body + cc + "00")
    return cc + f"{98 - int(num) % 97:02d}" + body
def aba():
    d = [int(c) for c in digits(8)]; s = sum(a * b for a, b in zip(d, [3, 7, 1, 3, 7, 1, 3, 7])); return "".join(map(str, d)) + str(-s % 10)
def nir():
    b = f"{R.choice('12')}{R.randint(40, 99)}{R.randint(1, 12):02d}{R.randint(1, 95):02d}{R.randint(1, 900):03d}{R.randint(1, 900):03d}"
    return b + f"{97 - int(b) % 97:02d}"
def dni(): n = R.randint(10**7, 10**8 - 1); return f"{n}{'TRWAGMYFPDXBNJZSQVHLCKE'[n % 23]}"
def bsn():
    while True:
        d = d1(8); s = sum(int(c) * w for c, w in zip(d, range(9, 1, -1)))
        if s % 11 < 10: return d + str(s % 11)
def steuer():
    while True:
        p = list("0123456789"); R.shuffle(p); p[R.randint(1, 9)] = p[0]; b = "".join(p)
        if b[0] == "0" or max(b.count(c) for c in b) != 2: continue
        prod = 10
        for c in b:
            s = (int(c) + prod) % 10 or 10; prod = s * 2 % 11
        return b + str((11 - prod) % 10)
def cf():
    odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23]
    L = lambda n: "".join(R.choice("BCDFGLMNPRST") for _ in range(n))
    b = L(6) + f"{R.randint(40, 99)}" + R.choice("ABCDEHLMPRST") + f"{R.randint(1, 28):02d}" + R.choice("ABFHL") + f"{R.randint(100, 999)}"
    v = lambda c: int(c) if c.isdigit() else ord(c) - 65
    return b + chr(65 + sum(odd[v(c)] if i % 2 == 0 else v(c) for i, c in enumerate(b)) % 26)
def nino(): return R.choice(["AB", "CE", "JK", "LM", "PX"]) + digits(6) + R.choice("ABCD")
def nifpt():
    b = R.choice("12") + digits(7); s = sum(int(c) * w for c, w in zip(b, range(9, 1, -1))) % 11
    return b + str(0 if s < 2 else 11 - s)
def pnr(): d = f"{R.randint(40, 99)}{R.randint(1, 12):02d}{R.randint(1, 28):02d}{digits(3)}"; d = luhn(d); return d[:6] + "-" + d[6:]
def npi():
    b = "1" + digits(8); return luhn("80840" + b)[5:]
def dea():
    d = digits(6); c = (int(d[0]) + int(d[2]) + int(d[4]) + 2 * (int(d[1]) + int(d[3]) + int(d[5]))) % 10
    return R.choice("AB") + R.choice("JKMP") + d + str(c)
def vin():
    val = dict(zip("ABCDEFGH", range(1, 9))) | dict(zip("JKLMN", range(1, 6))) | {"P": 7, "R": 9} | dict(zip("STUVWXYZ", range(2, 10)))
    w = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
    t = [R.choice("ABCDEFGHJKLMNPRSTUVWXYZ0123456789") for _ in range(17)]; t[0] = R.choice("1WV")
    t[8] = "0"; s = sum((int(c) if c.isdigit() else val[c]) * x for c, x in zip(t, w)) % 11
    t[8] = "X" if s == 10 else str(s); return "".join(t)
def pick(text): return R.choice(text.split("|"))
def date(a, b): return f"{R.randint(a, b)}-{R.randint(1, 12):02d}-{R.randint(1, 28):02d}"
def ascii_(t): return t.encode("ascii", "ignore").decode().lower() or "x"

def value(gen, i):
    name, *arg = gen.split("."); a = arg[0] if arg else ""
    f = lambda: R.choice(FIRST[a].split()); l = lambda: R.choice(LAST[a].split())
    phones = dict(us="({}) 555-01{}".format(R.randint(201, 989), digits(2)), de="+49 1{} {}".format(digits(2), digits(7)), fr="06 {} {} {} {}".format(*[digits(2) for _ in range(4)]),
        it="+39 3{} {}".format(digits(2), digits(7)), es="6{} {} {} {}".format(digits(2), digits(2), digits(2), digits(2)), pt="+351 9{} {} {}".format(digits(2), digits(3), digits(3)), nl="06-{}".format(digits(8)), sv="070-{} {} {}".format(digits(3), digits(2), digits(2)), uk="020 7946 0{}".format(digits(3)))
    plates = dict(de="K-{}{} {}".format(R.choice("AB"), R.choice("XYZ"), digits(3)), us="7{}{}".format("".join(R.choice("ABKLM") for _ in range(3)), digits(3)), uk="AB{} {}".format(digits(2), "".join(R.choice("CDEFG") for _ in range(3))), it="AB{}CD".format(digits(3)))
    table = {
        "seq": lambda: str(i + 1), "num": lambda: str(R.randint(1, 5000)), "small": lambda: str(R.randint(1, 9)), "bool": lambda: R.choice("tf"),
        "money": lambda: f"{R.randint(5, 9000)}.{digits(2)}", "salary": lambda: str(R.randint(28, 150) * 1000), "code": lambda: f"{a}{digits(4)}" if a else f"C{digits(4)}", "digits": lambda: d1(int(a)),
        "date": lambda: date(2019, 2026), "bdate": lambda: date(1938, 2006), "byear": lambda: str(R.randint(1940, 2005)), "moment": lambda: date(2024, 2026) + f" {R.randint(0, 23):02d}:{digits(1)}3:11+00", "period": lambda: f"2026-{R.randint(1, 12):02d}", "expiry": lambda: f"{R.randint(1, 12):02d}/{R.randint(26, 31)}",
        "first": f, "last": l, "full": lambda: f"{f()} {l()}", "handle": lambda: ascii_(R.choice(FIRST["en"].split())) + "_" + digits(2), "mail": lambda: f"{ascii_(R.choice(FIRST['en'].split()))}.{ascii_(R.choice(LAST['en'].split()))}{digits(2)}@{R.choice(['example.com', 'mail.example.org', 'example.fr'])}",
        "phone": lambda: phones[a], "msisdn": lambda: "4915" + digits(9), "street": lambda: pick(STREET[a]).replace("{n}", str(R.randint(1, 240))), "city": lambda: R.choice(CITY[a].split()), "plz": lambda: d1(5), "pc": lambda: dict(nl=f"{d1(4)} {R.choice('AB')}{R.choice('XZ')}", uk=f"SW{R.randint(1, 9)} {R.randint(1, 9)}AB", pt=f"{d1(4)}-{digits(3)}")[a],
        "iban": lambda: iban(a), "bic": lambda: R.choice(["DEUTDEFF", "BNPAFRPP", "CHASUS33", "INGBNL2A", "BARCGB22"]), "aba": aba, "card": lambda: luhn(R.choice(["4", "51", "55"]) .ljust(2, "1") + digits(13)), "ssn": lambda: f"{R.randint(1, 665):03d}-{R.randint(1, 99):02d}-{R.randint(1, 9999):04d}",
        "nir": nir, "dni": dni, "bsn": bsn, "steuer": steuer, "cf": cf, "nino": nino, "nifpt": nifpt, "pnr": pnr, "npi": npi, "dea": dea, "vin": vin, "imei": lambda: luhn("35" + digits(12)), "kvnr": lambda: R.choice("ABKX") + digits(9), "vat": lambda: "DE" + digits(9), "passport": lambda: R.choice("CFGHJ") + digits(8),
        "icd": lambda: R.choice(["E11.9", "J45.0", "I10.0", "M54.5", "K21.9", "F32.1"]), "diag": lambda: pick(DIAG[a]), "sent": lambda: pick(SENT[a]), "voice": lambda: pick(VOICE[a]), "prod": lambda: pick(PROD[a]), "org": lambda: pick(ORG), "dept": lambda: pick(DEPT[a]), "room": lambda: f"Raum {R.randint(1, 40)}",
        "ipv4": lambda: f"203.0.113.{R.randint(1, 254)}", "mac": lambda: ":".join(f"{R.randint(0, 255):02x}" for _ in range(6)), "uuid": lambda: str(uuid.UUID(int=R.getrandbits(128), version=4)), "lat": lambda: f"{R.uniform(36, 60):.6f}", "lon": lambda: f"{R.uniform(-9, 25):.6f}", "hexaddr": lambda: "0x" + f"{R.getrandbits(48):012x}",
        "token": lambda: base64.urlsafe_b64encode(R.randbytes(24)).decode(), "b64": lambda: base64.b64encode(R.randbytes(60)).decode(), "b32": lambda: base64.b32encode(R.randbytes(20)).decode(), "hex40": lambda: R.randbytes(20).hex(), "sha": lambda: hashlib.sha256(R.randbytes(8)).hexdigest(), "ghp": lambda: "ghp_" + R.randbytes(18).hex(),
        "bcrypt": lambda: "$2b$12$" + base64.b64encode(R.randbytes(39)).decode()[:53].replace("+", "."), "phpass": lambda: "$P$B" + base64.b64encode(R.randbytes(24)).decode()[:30].replace("+", "."), "django": lambda: "pbkdf2_sha256$600000$" + R.randbytes(8).hex() + "$" + base64.b64encode(R.randbytes(32)).decode(),
        "png": lambda: "\\x89504e470d0a1a0a" + R.randbytes(20).hex(), "jpg": lambda: "\\xffd8ffe000104a464946" + R.randbytes(20).hex(), "url": lambda: f"https://cdn.example.com/{R.randbytes(4).hex()}", "slug": lambda: R.choice(["mail-from", "site-title", "max_items", "0001_initial", "web-03", "cache-a"]) , "agent": lambda: R.choice(["Mozilla/5.0 (X11; Linux x86_64)", "curl/8.4", "Mozilla/5.0 (iPhone)"]),
        "pick": lambda: R.choice(arg).replace("-", " "), "plate": lambda: plates[a], "bmi": lambda: f"{R.uniform(4, 33):.1f}", "bp": lambda: str(R.randint(60, 160)), "height": lambda: str(R.randint(150, 199)), "petname": lambda: R.choice(["Bella", "Max", "Rex", "Luna", "Oscar", "Milo"]),
    }
    return table[name]()

def column(text, rows):
    parts = text.split(":")
    name, ty, label = parts[:3]
    gen = ".".join(parts[3:]) if rows else None
    ty = {"float8": "double precision", "timestamptz": "timestamp with time zone", "timestamp": "timestamp without time zone", "int": "integer"}.get(ty, ty)
    ty = ty.replace("varchar", "character varying").replace("char(", "character(") if not ty.startswith("character") else ty
    ty = ty.replace("character varying", "\0").replace("character(", "character(").replace("\0", "character varying")
    out = {"name": name, "type": ty, "label": KINDS[label]}
    if label == "d": out["decoy"] = True
    if rows: out["values"] = [value(gen, i) for i in range(24)]
    return out

def table(line, rows):
    head, cols = line.split(" : ", 1)
    head, *fks = head.split(" fk ")
    name, _, comment = head.partition(" ")
    t = {"name": name}
    if comment.strip(): t["comment"] = comment.strip().strip('"')
    t["foreign_keys"] = []
    for fk in fks:
        ours, theirs = fk.strip().split(">"); other, _, col = theirs.rpartition(".")
        t["foreign_keys"].append({"column": ours, "table": other, "referenced": col})
    t["columns"] = [column(c, rows) for c in cols.split()]
    t["primary_key"] = [t["columns"][0]["name"]]
    return t

def main():
    for split in ("tune", "held"):
        source = HERE / f"{split}.txt"
        if not source.exists(): continue
        R.seed(SEED)
        schemas, current = [], None
        for line in source.read_text().splitlines():
            if line.startswith("@"):
                _, domain, language, rows, dialect = line.split()
                current = {"split": split, "domain": domain, "language": language, "dialect": dialect, "rows": rows == "rows", "tables": []}
                schemas.append(current)
            elif line.strip() and not line.startswith("#"):
                current["tables"].append(table(line, current["rows"]))
        out = "".join(json.dumps(s, ensure_ascii=False) + "\n" for s in schemas)
        (HERE / f"{split}.jsonl").write_text(out)
        cols = [c for s in schemas for t in s["tables"] for c in t["columns"]]
        print(split, len(schemas), "schemas", len(cols), "columns", sum(c["label"] == "open" for c in cols), "open", sum(c.get("decoy", False) for c in cols), "decoys", sum(s["rows"] for s in schemas), "with rows")
        count = {}
        for c in cols: count[c["label"]] = count.get(c["label"], 0) + 1
        print("  ", count)
main()
