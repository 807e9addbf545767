package org.thbreport.ingest.document;

import java.util.List;

/**
 * A piece of a document as its reader found it, before it is known which pieces are notes.
 *
 * @param text what stands there
 * @param heading whether the format calls it a heading
 * @param joint how it hangs together with the piece before it
 * @param foot whether it stands among small lines at the foot of a page
 * @param raised stretches of raised small characters
 */
public record Fragment(DocumentText text, boolean heading, Joint joint, boolean foot, List<Stretch> raised) {

    /** Copies the list. */
    public Fragment {
        raised = List.copyOf(raised);
    }

    /** Returns a piece without anything raised. */
    public static Fragment of(DocumentText text, boolean heading, Joint joint) {
        return new Fragment(text, heading, joint, false, List.of());
    }
}
