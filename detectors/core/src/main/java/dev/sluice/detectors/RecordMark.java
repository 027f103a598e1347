package dev.sluice.detectors;

/// Where records begin and end in a view, for conditions that tie values of one record together.
///
/// Values in different documents, or in different elements of one document, are never of one
/// record. What stands outside of the elements belongs to each of them: the name of a user and the
/// addresses in a list below it are of one record, the users of a list are not.
public enum RecordMark {
    /// A document begins: a JSON text, a row of a table.
    DOCUMENT,
    /// An element of the document's list begins.
    ELEMENT,
    /// The element has ended; what follows belongs to the document around it.
    REST
}
