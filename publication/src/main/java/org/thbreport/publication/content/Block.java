package org.thbreport.publication.content;

/** A block of a section, one under the other. */
public sealed interface Block permits Paragraph, BulletList, KeyFigures, TableBlock, FigureBlock {}
