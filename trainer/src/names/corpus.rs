//! How often forms occur in the raw texts, and as what in the labelled ones.

use std::collections::{BTreeSet, HashMap};
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;

use aalam::text::{TokenKind, fold_into, tokenize};

use crate::Outcome;

/// The longest name that is looked for, in words.
const LONGEST: usize = 7;

/// How often each of the `wanted` forms occurs in the compressed texts of `folder`, its words separated by one space.
pub fn count<'w>(
    folder: &Path,
    wanted: &BTreeSet<&'w str>,
) -> Result<HashMap<&'w str, u32>, Box<dyn std::error::Error>> {
    let mut counts: HashMap<&str, u32> = wanted.iter().map(|&form| (form, 0)).collect();
    // How many words the longest wanted form has that begins with a word.
    let mut longest: HashMap<&str, usize> = HashMap::new();
    for form in wanted {
        let mut words = form.split(' ');
        let (first, rest) = (words.next().unwrap_or_default(), words.count());
        longest.entry(first).and_modify(|n| *n = (*n).max(rest + 1)).or_insert(rest + 1);
    }
    let mut paths: Vec<_> = fs::read_dir(folder)?.map(|entry| entry.map(|e| e.path())).collect::<Result<_, _>>()?;
    paths.sort();
    for path in paths.iter().filter(|path| path.extension().is_some_and(|e| e == "zst")) {
        let (mut line, mut forms, mut bounds) = (String::new(), String::new(), Vec::new());
        let mut reader = BufReader::new(zstd::Decoder::new(File::open(path)?)?);
        while reader.read_line(&mut line)? > 0 {
            forms.clear();
            bounds.clear();
            for token in tokenize(&line) {
                let start = forms.len();
                fold_into(token.span.of(&line), &mut forms);
                if token.kind == TokenKind::Word {
                    bounds.push((start, forms.len()));
                }
                forms.push(' ');
            }
            for (i, &(start, end)) in bounds.iter().enumerate() {
                let Some(&most) = longest.get(&forms[start..end]) else { continue };
                for &(_, end) in bounds[i..].iter().take(most.min(LONGEST)) {
                    if let Some(n) = counts.get_mut(&forms[start..end]) {
                        *n += 1;
                    }
                }
            }
            line.clear();
        }
    }
    Ok(counts)
}

/// What a form is in the labelled texts.
#[derive(Clone, Copy, Default)]
pub struct Uses {
    /// All its occurrences.
    pub all: u32,
    /// Those in the name of a person.
    pub person: u32,
    /// Those in the name of a place, an organisation or something else.
    pub other: u32,
}

impl Uses {
    /// Its occurrences in names of any kind.
    pub fn names(&self) -> u32 {
        self.person + self.other
    }
}

/// The single words of the labelled texts and what they are there.
pub struct Labelled(HashMap<String, Uses>);

impl Labelled {
    /// Reads the two training corpora in `folder`, of ANERcorp all but the last tenth, which is kept for measuring.
    pub fn read(folder: &Path) -> Result<Self, Box<dyn std::error::Error>> {
        let mut labelled = Self(HashMap::new());
        let anercorp = fs::read_to_string(folder.join("anercorp_train.conll"))?;
        labelled.add(crate::heldout::split(&anercorp).0)?;
        labelled.add(&fs::read_to_string(folder.join("wikifane.conll"))?)?;
        Ok(labelled)
    }

    fn add(&mut self, conll: &str) -> Outcome {
        let mut form = String::new();
        for line in conll.lines().filter(|line| !line.is_empty()) {
            let (word, label) = line.split_once('\t').ok_or("a line without label")?;
            form.clear();
            fold_into(word, &mut form);
            if !self.0.contains_key(&form) {
                self.0.insert(form.clone(), Uses::default());
            }
            let uses = self.0.get_mut(&form).ok_or("just inserted")?;
            uses.all += 1;
            match label.split_once('-') {
                Some((_, "PER")) => uses.person += 1,
                Some(_) => uses.other += 1,
                None => {}
            }
        }
        Ok(())
    }

    /// What `form` is there; nothing where it does not occur.
    pub fn uses(&self, form: &str) -> Uses {
        self.0.get(form).copied().unwrap_or_default()
    }
}
