//! Looks at a statement without running it: the server parses it and tells its types.

use std::sync::Arc;

use postern_core::{dialect::Dialect, rows::Shape};
use postern_gate::{
    describe::{Described, Unrun},
    ports::RunError,
};

use super::{
    Core, expected::Expected, fault::Fault, pool::Lease, run, schema, session::Session,
    types::Types,
};

/// What the server says of a plan.
pub(super) async fn describe(core: &Core, work: &Unrun) -> Result<Described, RunError> {
    let described = attempts(core, work).await;
    if matches!(described, Err(Fault::Disagrees(_))) {
        core.schema.doubt().await;
    }
    described.map_err(|fault| fault.told_by(&core.name))
}

/// Asked once more on a new connection when an idle one turns out to be dead.
async fn attempts(core: &Core, work: &Unrun) -> Result<Described, Fault> {
    loop {
        let mut lease = core.pool.lease().await?;
        let described = attempt(core, work, &mut lease).await;
        let of_connection = matches!(&described, Err(fault) if fault.is_of_connection());
        if lease.is_reused && of_connection {
            core.pool.close_idle();
            continue;
        }
        tokio::spawn(Arc::clone(&core.pool).release(lease));
        return described;
    }
}

async fn attempt(core: &Core, work: &Unrun, lease: &mut Lease) -> Result<Described, Fault> {
    let session: &mut Session = &mut lease.session;
    let known = core.schema.confirm(session).await?;
    if work.survey_digest() != known.digest {
        return Err(schema::moved());
    }
    if session.generation != known.generation {
        session.forget_statements().await?;
        session.generation = known.generation;
    }
    session.limit_time(run::server_limit_ms(work.limits())).await?;
    let plan = work.plan();
    let prepared = session.prepare(plan.sql()).await?;
    let expected = Expected::of(plan);
    expected.check(&prepared.fields, &known.columns)?;
    let oids = prepared.params.iter().copied().chain(prepared.fields.iter().map(|f| f.type_oid));
    let user_types = core.types.of(session, oids.collect()).await?;
    let types = Types(&user_types);
    let shape: Shape = run::shape(&expected, &prepared.fields, types);
    let params = prepared.params.iter().take(plan.caller_params());
    let params = params.map(|oid| Some(types.name(*oid))).collect();
    Ok(Described { shape, params, types: Dialect::Postgresql })
}
