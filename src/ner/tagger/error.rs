//! What can be wrong with a model file.

use std::error::Error;
use std::fmt;

/// Why bytes are not a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModelError {
    /// They do not begin as a model does.
    Magic,
    /// They are of a format that this version of the library does not read.
    Format(u32),
    /// They were trained with other features than this version of the library has.
    Features(u32),
    /// They are more or fewer than the header says.
    Length {
        /// The length in the header, in bytes.
        stated: usize,
        /// Their length.
        actual: usize,
    },
    /// They are not those that were written.
    Checksum,
    /// A size in the header is none that a model can have.
    Dimension {
        /// Which size.
        name: &'static str,
        /// What the header says.
        value: u32,
    },
    /// A section cannot be used.
    Section {
        /// Which section.
        name: &'static str,
        /// The byte at which reading it stopped.
        offset: usize,
        /// What is wrong with it.
        fault: Fault,
    },
}

/// What is wrong with a section of a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file ends before it does.
    CutShort,
    /// Bytes follow the last section.
    TooLong,
    /// The vocabulary is not sorted.
    Unsorted,
    /// A sum is to lose more bits than it has to spare.
    Shift,
    /// A multiplier is negative.
    Multiplier,
    /// A sum could overflow.
    Overflow,
    /// A score is above 100.
    Score,
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            ModelError::Magic => write!(f, "not a model of the tagger"),
            ModelError::Format(found) => write!(f, "a model of format {found}, which this version does not read"),
            ModelError::Features(found) => {
                write!(f, "a model of feature set {found}, which this version does not have")
            }
            ModelError::Length { stated, actual } => write!(f, "a model of {stated} bytes in {actual} bytes"),
            ModelError::Checksum => write!(f, "a damaged model: its checksum is that of other bytes"),
            ModelError::Dimension { name, value } => write!(f, "a model with {name} {value}"),
            ModelError::Section { name, offset, fault } => {
                let fault = match fault {
                    Fault::CutShort => "the file ends inside",
                    Fault::TooLong => "more bytes follow",
                    Fault::Unsorted => "not sorted",
                    Fault::Shift => "a shift is too large",
                    Fault::Multiplier => "a multiplier is negative",
                    Fault::Overflow => "a sum could overflow",
                    Fault::Score => "a score is above 100",
                };
                write!(f, "a damaged model: {name}, byte {offset}: {fault}")
            }
        }
    }
}

impl Error for ModelError {}
