//! The room from outside: a small shop, its roles, and the law.

#[cfg(test)]
mod attacks;
#[cfg(test)]
mod beneath;
#[cfg(test)]
mod findings;
#[cfg(test)]
mod law;
#[cfg(test)]
mod masks;
#[cfg(test)]
mod reach;
#[cfg(test)]
mod shop;
#[cfg(test)]
mod sight;
