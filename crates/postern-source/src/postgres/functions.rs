//! The functions that people made in the database: what a survey tells of them.

use std::sync::Arc;

use postern_core::function::{FunctionId, Promise, Signature, SurveyFunction, Unfit, is_open_type};

use super::{
    fault::Fault,
    session::{Session, TextRows},
};

/// Between the types of arguments: no type has it in its name.
const BETWEEN: char = '\u{1}';

/// Functions in scope: no system schema, no aggregate, no trigger. The definition is the whole
/// text by which the server would make the function again.
const FUNCTIONS: &str = r"
SELECT p.oid, n.nspname, p.proname, pg_catalog.format_type(p.prorettype, NULL),
  CASE WHEN rn.nspname = 'pg_catalog' THEN rt.typname ELSE '' END,
  (SELECT pg_catalog.string_agg(pg_catalog.format_type(a.type, NULL), pg_catalog.chr(1) ORDER BY a.place)
    FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY a (type, place)),
  (SELECT pg_catalog.string_agg(
      CASE WHEN tn.nspname = 'pg_catalog' THEN t.typname ELSE '' END, pg_catalog.chr(1) ORDER BY a.place)
    FROM pg_catalog.unnest(p.proargtypes) WITH ORDINALITY a (type, place)
      JOIN pg_catalog.pg_type t ON t.oid = a.type
      JOIN pg_catalog.pg_namespace tn ON tn.oid = t.typnamespace),
  p.prokind = 'f' AND NOT p.proretset, p.prosecdef,
  p.provariadic = 0 AND p.proargmodes IS NULL, p.provolatile,
  pg_catalog.has_schema_privilege(n.oid, 'USAGE')
    AND pg_catalog.has_function_privilege(p.oid, 'EXECUTE'),
  pg_catalog.left(pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(
    pg_catalog.pg_get_functiondef(p.oid), 'UTF8')), 'hex'), 32)
FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
  JOIN pg_catalog.pg_type rt ON rt.oid = p.prorettype
  JOIN pg_catalog.pg_namespace rn ON rn.oid = rt.typnamespace
WHERE n.nspname <> 'information_schema' AND n.nspname !~ '^pg_' AND p.prokind <> 'a'
  AND p.prorettype NOT IN ('pg_catalog.trigger'::pg_catalog.regtype,
    'pg_catalog.event_trigger'::pg_catalog.regtype)
ORDER BY n.nspname, p.proname, p.oid LIMIT 20000";

/// Looks at all of them.
pub(super) async fn survey(session: &mut Session) -> Result<Vec<SurveyFunction>, Fault> {
    functions(&session.own(FUNCTIONS, &[]).await?)
}

const BROKEN: Fault = Fault::Protocol("the functions are told otherwise than asked");

fn functions(rows: &TextRows) -> Result<Vec<SurveyFunction>, Fault> {
    let mut all = rows.iter().map(|row| function(row)).collect::<Result<Vec<_>, _>>()?;
    all.sort_by(|left, right| left.signature.cmp(&right.signature));
    Ok(all)
}

fn function(row: &[Option<String>]) -> Result<SurveyFunction, Fault> {
    let [
        Some(oid),
        Some(schema),
        Some(name),
        Some(result),
        Some(result_type),
        arguments,
        casts,
        Some(of_one_value),
        Some(definer),
        Some(plain),
        Some(volatility),
        Some(callable),
        Some(definition),
    ] = row
    else {
        return Err(BROKEN);
    };
    let casts = pieces(casts.as_ref());
    let types_fit = is_open_type(result_type) && casts.iter().all(|ty| is_open_type(ty));
    let holds = |flag: &String| flag == "t";
    let unfit = [
        (!holds(of_one_value), Unfit::Kind),
        (holds(definer), Unfit::Definer),
        (!holds(plain), Unfit::Arguments),
        (!types_fit, Unfit::Types),
        (!holds(callable), Unfit::Right),
    ];
    Ok(SurveyFunction {
        id: FunctionId(oid.parse().map_err(|_error| BROKEN)?),
        signature: Signature {
            schema: schema.as_str().into(),
            name: name.as_str().into(),
            arguments: pieces(arguments.as_ref()),
            result: result.as_str().into(),
        },
        casts,
        unfit: unfit.into_iter().find(|(is, _)| *is).map(|(_, unfit)| unfit),
        promise: match volatility.as_str() {
            "i" => Promise::Computes,
            "s" => Promise::Looks,
            _ => Promise::Nothing,
        },
        definition: definition.as_str().into(),
    })
}

fn pieces(text: Option<&String>) -> Vec<Arc<str>> {
    let pieces = text.into_iter().flat_map(|text| text.split(BETWEEN));
    pieces.map(Arc::from).collect()
}
