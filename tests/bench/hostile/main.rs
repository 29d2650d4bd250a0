//! What documents cost that are large in one way or another: time and memory, each size twice the one before.
//!
//! `cargo bench --bench hostile --features ssr` measures all families; behind `--`, names of families measure those
//! alone, and `--write DIR` writes the largest document of each that is admitted to a file instead. The exit status
//! tells whether all of them grow no faster than their size.
//!
//! Each measurement is a process of its own, so that its peak of memory is its own.

mod families;
mod work;

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;
use std::{env, fs};

use policy_explorer::compiler::search_tables;
use policy_explorer::files;
use policy_explorer::foreign::{MOST_BYTES, admit};

use families::{FAMILIES, Family};

/// How much more than twice a doubling may take: allocators grow in steps, and sorting takes a logarithm.
const MOST_GROWTH: f64 = 2.8;

/// What takes less says nothing of growth, in milliseconds.
const LEAST_TIME: f64 = 60.0;

/// What takes less says nothing of growth, in MB.
const LEAST_MEMORY: f64 = 40.0;

/// The most that an admitted document may take, in milliseconds and in MB.
const MOST: (f64, f64) = (5000.0, 400.0);

fn main() -> ExitCode {
    // cargo hands `--bench` to benchmarks.
    let arguments: Vec<String> = env::args().skip(1).filter(|given| given != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--case", name, size] => case(name, size),
        ["--write", folder] => write(Path::new(folder)),
        _ => measure(&arguments),
    }
}

/// Writes the largest document of each family that is admitted.
fn write(folder: &Path) -> ExitCode {
    fs::create_dir_all(folder).expect("the folder can be made");
    for Family { name, bytes, full, .. } in FAMILIES {
        let is_admitted = |size: &usize| {
            let bytes = bytes(*size);
            bytes.len() <= MOST_BYTES && admit(&bytes).is_ok()
        };
        let Some(mut least) = (0..24).map(|halved| full >> halved).find(is_admitted) else {
            println!("{name}: none is admitted");
            continue;
        };
        let mut most = 2 * least;
        while is_admitted(&most) {
            (least, most) = (most, 2 * most);
        }
        while most - least > 1 + least / 50 {
            let middle = least.midpoint(most);
            if is_admitted(&middle) { least = middle } else { most = middle }
        }
        let (bytes, file) = (bytes(least), folder.join(format!("{name}.json")));
        files::replace(&file, &bytes).expect("the file can be written");
        println!("{name}: {least} in {:.1} MB, {}", megabytes(bytes.len()), file.display());
    }
    ExitCode::SUCCESS
}

/// Does all that is done with one document, and prints what it took.
fn case(name: &str, size: &str) -> ExitCode {
    let family = FAMILIES.iter().find(|family| family.name == name);
    let (Some(family), Ok(size)) = (family, size.parse()) else { return ExitCode::FAILURE };
    let bytes = (family.bytes)(size);
    let tables = admit(&bytes).map(|document| search_tables(&document)).unwrap_or_default();
    let clock = Clock::new();
    let (started, mut last) = (clock.now(), clock.now());
    let mut stages = Vec::new();
    let html = work::all(&bytes, &tables, &queries(), |stage| {
        stages.push((stage, clock.now() - last));
        last = clock.now();
    });
    let elements = html.as_ref().map(|html| html.matches('<').count() - html.matches("</").count());
    let taken = Taken {
        is_admitted: html.is_some(),
        bytes: bytes.len(),
        elements: elements.unwrap_or_default(),
        stages,
        time: clock.now() - started,
        memory: peak().unwrap_or_default(),
    };
    println!("{}", taken.to_line());
    ExitCode::SUCCESS
}

/// What a document took.
struct Taken {
    is_admitted: bool,
    bytes: usize,
    elements: usize,
    stages: Vec<(&'static str, f64)>,
    time: f64,
    memory: f64,
}

impl Taken {
    fn to_line(&self) -> String {
        let stages = work::STAGES.map(|stage| {
            let taken = self.stages.iter().find(|(name, _)| *name == stage);
            taken.map_or(0.0, |(_, taken)| *taken).to_string()
        });
        let Self { is_admitted, bytes, elements, time, memory, .. } = self;
        format!("{is_admitted} {bytes} {elements} {time} {memory} {}", stages.join(" "))
    }

    fn from_line(line: &str) -> Option<Self> {
        let mut words = line.split_whitespace();
        let is_admitted = words.next()?.parse().ok()?;
        let (bytes, elements) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        let mut number = || words.next()?.parse::<f64>().ok();
        let (time, memory) = (number()?, number()?);
        let stages = work::STAGES.map(|stage| (stage, number().unwrap_or_default())).into();
        Some(Self { is_admitted, bytes, elements, stages, time, memory })
    }
}

/// Measures families at an eighth, a quarter, a half and all of their size.
fn measure(names: &[String]) -> ExitCode {
    let mut is_good = true;
    let stages = work::STAGES.map(|stage| format!("{stage:>7}")).concat();
    println!(
        "{:<10} {:>8} {:>6} {:>9} {stages} {:>8} {:>6} {:>7} {:>6}",
        "family", "size", "MB", "elements", "ms", "ratio", "peak MB", "ratio"
    );
    for Family { name, about, full, .. } in FAMILIES {
        if !names.is_empty() && !names.iter().any(|wanted| wanted == name) {
            continue;
        }
        println!("{name}: {about}");
        let mut before: Option<Taken> = None;
        for size in [8, 4, 2, 1].map(|share| full / share) {
            let Some(taken) = of_process(name, size) else {
                println!("{:<10} {size:>8} failed", "");
                is_good = false;
                break;
            };
            is_good &= report(size, &taken, before.as_ref());
            before = Some(taken);
        }
    }
    if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn of_process(name: &str, size: usize) -> Option<Taken> {
    let program = env::current_exe().ok()?;
    let output = Command::new(program).args(["--case", name, &size.to_string()]).output().ok()?;
    Taken::from_line(&String::from_utf8(output.stdout).ok()?)
}

/// Prints a line. Whether nothing grows too fast or is too much.
fn report(size: usize, taken: &Taken, before: Option<&Taken>) -> bool {
    let Taken { is_admitted, bytes, elements, time, memory, .. } = *taken;
    let ratio = |of: fn(&Taken) -> f64, least: f64| {
        before
            .filter(|before| of(before) > least && before.is_admitted == is_admitted)
            .map(|before| of(taken) / of(before))
    };
    let (of_time, of_memory) =
        (ratio(|taken| taken.time, LEAST_TIME), ratio(|taken| taken.memory, LEAST_MEMORY));
    let is_fast = of_time.is_none_or(|ratio| ratio <= MOST_GROWTH);
    let is_small = of_memory.is_none_or(|ratio| ratio <= MOST_GROWTH);
    let is_much = time > MOST.0 || memory > MOST.1;
    let stages: String = taken.stages.iter().map(|(_, time)| format!("{time:>7.0}")).collect();
    let shown = |ratio: Option<f64>| ratio.map(|ratio| format!("{ratio:.1}")).unwrap_or_default();
    let note = match (is_admitted, is_fast && is_small, is_much) {
        (_, false, _) => "  grows too fast",
        (_, _, true) => "  too much",
        (true, true, false) => "",
        (false, true, false) => "  refused",
    };
    println!(
        "{:<10} {size:>8} {:>6.2} {elements:>9} {stages} {time:>8.0} {:>6} {memory:>7.0} {:>6}{note}",
        "",
        megabytes(bytes),
        shown(of_time),
        shown(of_memory)
    );
    is_fast && is_small && !is_much
}

/// What a reader may look for: as long as queries may be, ambiguous, and with nothing to find.
fn queries() -> Vec<String> {
    let mut queries: Vec<String> =
        ["产业", "chanye", "cy", "产业 集群 政策", "没有这句话", "\0"].map(Into::into).into();
    queries.extend([
        "ch".repeat(49) + "q",
        "产".repeat(200),
        "产 业 ".repeat(50),
        "chang".repeat(20),
    ]);
    queries
}

/// The processor's time of this process in milliseconds, since other processes may be at work; where the system
/// doesn't tell, the time that has passed.
struct Clock {
    started: Instant,
}

impl Clock {
    fn new() -> Self {
        Self { started: Instant::now() }
    }

    fn now(&self) -> f64 {
        Self::nanoseconds()
            .map_or_else(|| self.started.elapsed().as_secs_f64() * 1e3, |spent| spent / 1e6)
    }

    /// Of the one thread that there is.
    fn nanoseconds() -> Option<f64> {
        fs::read_to_string("/proc/self/schedstat").ok()?.split_whitespace().next()?.parse().ok()
    }
}

fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1024.0 / 1024.0
}

/// The most memory that this process has had, in MB, where the system tells.
fn peak() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().trim_end_matches(" kB").parse::<f64>().ok()? / 1024.0)
}
