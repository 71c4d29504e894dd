//! The scores as a table.

use std::fmt::Write;

use super::score::{Score, Scores};

/// One block a set of articles.
pub fn table(sets: &[(&str, &Scores)]) -> String {
    sets.iter().map(|(name, scores)| block(name, scores.articles, &scores.rows())).collect()
}

/// One row a measure of a set of articles; without figures where nothing was to be found.
pub fn block(name: &str, articles: usize, rows: &[(&str, Score)]) -> String {
    let mut lines = String::new();
    let _ = writeln!(lines, "{name}, articles: {articles}");
    let _ = writeln!(lines, "{:<28}{:>6}{:>7}{:>11}{:>8}{:>8}", "", "gold", "found", "precision", "recall", "F1");
    for (measure, score) in rows {
        let Score { gold, found, .. } = score;
        if *gold == 0 {
            let _ = writeln!(lines, "{measure:<28}{gold:>6}{found:>7}");
            continue;
        }
        let (precision, recall, f1) = (score.precision(), score.recall(), score.f1());
        let _ = writeln!(lines, "{measure:<28}{gold:>6}{found:>7}{precision:>11.1}{recall:>8.1}{f1:>8.1}");
    }
    lines
}
