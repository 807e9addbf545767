package org.thbreport.pdf.block;

import java.util.IdentityHashMap;
import java.util.Map;
import org.thbreport.pdf.structure.Tag;
import org.thbreport.publication.content.Section;

/** The elements of sections; one may be made ahead of its turn, for a picture that stands before its section. */
final class SectionTags {

    private final Tag root;
    private final Map<Section, Section> above = new IdentityHashMap<>();
    private final Map<Section, Tag> tags = new IdentityHashMap<>();

    SectionTags(Tag root, Iterable<Section> sections) {
        this.root = root;
        sections.forEach(this::walk);
    }

    private void walk(Section section) {
        for (Section below : section.subsections()) {
            above.put(below, section);
            walk(below);
        }
    }

    /** Returns the element of a section that begins now. */
    Tag begun(Section section) {
        Tag early = tags.get(section);
        return early == null ? of(section) : early.moveToEnd();
    }

    /** Returns the element of a section, made ahead of its turn if need be. */
    Tag of(Section section) {
        Tag known = tags.get(section);
        if (known != null) {
            return known;
        }
        Section parent = above.get(section);
        Tag made = (parent == null ? root : of(parent)).child("Sect");
        tags.put(section, made);
        return made;
    }
}
