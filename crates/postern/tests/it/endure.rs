//! The built binary under what befalls servers: killed, out of space, without its sources, crowded,
//! fed with nonsense, reconfigured while it runs.

mod agents;
mod bounds;
mod crash;
mod crowd;
mod house;
mod nonsense;
mod record;
mod sources;
mod space;
