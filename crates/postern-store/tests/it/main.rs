//! The state from outside: recorded, killed, cut, filled up, copied, tampered with.

#[cfg(test)]
mod backup;
#[cfg(test)]
mod configurations;
#[cfg(test)]
mod crashes;
#[cfg(test)]
mod credentials;
#[cfg(test)]
mod record;
#[cfg(test)]
mod shared;
#[cfg(test)]
mod space;
#[cfg(test)]
mod states;
#[cfg(test)]
mod support;
#[cfg(test)]
mod tampering;
