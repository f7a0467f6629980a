//! What the servers of the tests have in common: an account that is not root, a directory that
//! goes with them, a template that is made once, a certificate.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener},
    os::unix::{fs::chown, process::CommandExt},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use anyhow::{Context, bail};

/// The account a server runs as: one of its own when the tests run as root, which it refuses.
pub(crate) type Account = Option<(u32, u32)>;

pub(crate) fn account(name: &str) -> anyhow::Result<Account> {
    if !rustix::process::geteuid().is_root() {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd")?;
    let find = |name: &str| {
        let line = accounts.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    let account = find(name).or_else(|| find("nobody"));
    account.map(Some).with_context(|| format!("there is no account `{name}` for the server"))
}

pub(crate) fn as_account(program: &Path, account: Account) -> Command {
    let mut command = Command::new(program);
    if let Some((user, group)) = account {
        command.uid(user).gid(group);
    }
    // A server of nobody's surroundings: no variables, no locale but C.
    let path = "/usr/bin:/bin:/usr/sbin:/sbin";
    command.env_clear().env("LC_ALL", "C.UTF-8").env("PATH", path).current_dir("/");
    command
}

pub(crate) fn give(path: &Path, account: Account) -> anyhow::Result<()> {
    if let Some((user, group)) = account {
        chown(path, Some(user), Some(group))?;
    }
    Ok(())
}

/// Where a server's process is named, below its directory: the shell that watches it writes it.
pub(crate) const PROCESS_FILE: &str = "process";

/// Where how long a server stays away is said, in seconds, to have it started again once it ended.
pub(crate) const AGAIN_FILE: &str = "again";

/// Starts a server that ends when this process does, however it ends: a shell holds the other end
/// of a pipe, and stops the server and removes its directory once that closes. A server that ends
/// while [`AGAIN_FILE`] is there is started again.
pub(crate) fn spawn(
    program: &Path,
    arguments: &[&str],
    home: &Path,
    account: Account,
) -> anyhow::Result<Child> {
    const SCRIPT: &str = r#"exec 3<&0
home="$1"; shift
begin() { "$@" <&- 3<&- & server=$!; echo $server >"$home/process"; }
begin "$@"
(cat <&3 >/dev/null; touch "$home/ended"; kill -QUIT $(cat "$home/process"); sleep 1
kill -KILL $(cat "$home/process") 2>/dev/null) & wait $server
while [ -e "$home/again" ]; do
away=$(cat "$home/again"); rm "$home/again"; sleep "$away"
[ -e "$home/ended" ] && break
begin "$@"; wait $server
done
rm -rf "$home""#;
    let log = fs::File::create(home.join("log"))?;
    give(&home.join("log"), account)?;
    let mut command = as_account(Path::new("/bin/sh"), account);
    command.arg("-c").arg(SCRIPT).arg("sh").arg(home).arg(program).args(arguments);
    command.stdin(Stdio::piped()).stdout(log.try_clone()?).stderr(log);
    command.spawn().with_context(|| format!("{} does not start", program.display()))
}

/// A fresh data directory, which takes seconds to make: made once beside the test binaries, then
/// copied.
pub(crate) fn copy_template(
    name: &str,
    data: &Path,
    account: Account,
    make: impl FnOnce(&Path, &Path) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let folder = std::env::current_exe()?;
    let folder = folder.parent().context("a program without a folder")?;
    let user = account.map_or(0, |(user, _)| user);
    let template = folder.join(format!("{name}-{user}"));
    if !template.is_dir() {
        make_template(&template, account, make)?;
    }
    copy(&template, data)
}

fn make_template(
    template: &Path,
    account: Account,
    make: impl FnOnce(&Path, &Path) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let home = tempfile::Builder::new().prefix("postern-template-").tempdir()?;
    give(home.path(), account)?;
    let data = home.path().join("data");
    make(home.path(), &data)?;
    // Copied under a name of its own, then named at once: others see all of it or nothing.
    let process = std::process::id();
    let half = template.with_extension(process.to_string());
    copy(&data, &half)?;
    if fs::rename(&half, template).is_err() {
        fs::remove_dir_all(&half)?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    let status = Command::new("cp").arg("-a").arg(from).arg(to).status()?;
    if status.success() { Ok(()) } else { bail!("the data directory cannot be copied") }
}

/// A certificate for `localhost` in the data directory, signed by `ca.pem` in the server's own.
pub(crate) fn make_certificates(home: &Path, data: &Path, account: Account) -> anyhow::Result<()> {
    use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
    let authority_key = KeyPair::generate()?;
    let mut authority = CertificateParams::new(Vec::<String>::new())?;
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    fs::write(home.join("ca.pem"), authority.self_signed(&authority_key)?.pem())?;
    let issuer = Issuer::new(authority, authority_key);
    let key = KeyPair::generate()?;
    let certificate =
        CertificateParams::new(vec!["localhost".to_owned()])?.signed_by(&key, &issuer)?;
    let key_file = data.join("server.key");
    fs::write(data.join("server.crt"), certificate.pem())?;
    fs::write(&key_file, key.serialize_pem())?;
    restrict(&key_file)?;
    give(&key_file, account)?;
    give(&data.join("server.crt"), account)
}

fn restrict(path: &Path) -> anyhow::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(path, fs::Permissions::from_mode(0o600))?)
}

/// Ends the server of this directory by a signal, has it started again after so long, and returns
/// once the old one is gone.
pub(crate) fn end_and_start_again(
    home: &Path,
    signal: rustix::process::Signal,
    away: Duration,
) -> anyhow::Result<()> {
    let process: i32 = fs::read_to_string(home.join(PROCESS_FILE))?.trim().parse()?;
    let process = rustix::process::Pid::from_raw(process).context("no process")?;
    let again = home.join(AGAIN_FILE);
    // Written aside, then named: the shell that finds it finds all of it.
    let half = home.join("again.half");
    fs::write(&half, format!("{:.3}\n", away.as_secs_f64()))?;
    fs::rename(&half, &again)?;
    rustix::process::kill_process(process, signal)?;
    for _ in 0..1_200 {
        if !again.exists() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(25));
    }
    bail!("the server does not end")
}

pub(crate) fn free_port() -> anyhow::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
