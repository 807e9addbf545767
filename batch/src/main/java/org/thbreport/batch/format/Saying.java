package org.thbreport.batch.format;

import java.util.List;
import java.util.Map;
import org.thbreport.publication.readback.SaidDigests;

/** What files are written from, and by what they say can be known again. */
public sealed interface Saying permits LanguageContent, EditionContent {

    /** Returns the digests of what each file says, by the names of files without the endings. */
    Map<String, List<SaidDigests>> said();
}
