package org.thbreport.pdf;

import com.lowagie.text.pdf.PRIndirectReference;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tag tree of a PDF, read back. It checks what veraPDF lets pass: that marks on pages, children of elements, the
 * parent tree and references to links agree both ways.
 */
public final class TagTree {

    private static final PdfName STRUCT_PARENT = new PdfName("StructParent");
    private static final PdfName OBJ = new PdfName("Obj");
    private static final PdfName PG = new PdfName("Pg");

    private final PdfReader reader;
    private final List<String> problems = new ArrayList<>();
    private final StringBuilder printed = new StringBuilder();
    private final Map<Integer, PdfObject> parentTree = new TreeMap<>();
    private final Map<Integer, Integer> pageOfObject = new HashMap<>();

    /** For each page its marks, each with the number of the element that claims it, 0 for none. */
    private final List<Map<Integer, Integer>> marks = new ArrayList<>();

    private final Map<Integer, Integer> links = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();

    /** Reads the tag tree of a PDF. */
    public TagTree(byte[] pdf) throws IOException {
        reader = new PdfReader(pdf);
        PdfDictionary root = reader.getCatalog().getAsDict(PdfName.STRUCTTREEROOT);
        readNumbers(root.getAsDict(PdfName.PARENTTREE));
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            pageOfObject.put(reader.getPageOrigRef(page).getNumber(), page);
            ContentMarks content = new ContentMarks(reader.getPageContent(page));
            content.problems().forEach(problem -> problems.add(problem));
            Map<Integer, Integer> ofPage = new TreeMap<>();
            content.marks().forEach(mark -> ofPage.put(mark, 0));
            marks.add(ofPage);
        }
        PdfArray kids = root.getAsArray(PdfName.K);
        for (int i = 0; i < kids.size(); i++) {
            walk((PdfIndirectReference) kids.getPdfObject(i), root, 0);
        }
        checkPages();
    }

    /** Returns everything that does not agree. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Returns the roles of the elements, one a line, indented by depth. */
    public String printed() {
        return printed.toString();
    }

    private void readNumbers(PdfDictionary node) {
        PdfArray numbers = node.getAsArray(PdfName.NUMS);
        if (numbers != null) {
            for (int i = 0; i < numbers.size(); i += 2) {
                parentTree.put(numbers.getAsNumber(i).intValue(), numbers.getPdfObject(i + 1));
            }
        }
        PdfArray kids = node.getAsArray(PdfName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            readNumbers(kids.getAsDict(i));
        }
    }

    private void walk(PdfIndirectReference reference, PdfDictionary parent, int depth) {
        PdfDictionary element = (PdfDictionary) PdfReader.getPdfObject(reference);
        String role = String.valueOf(element.getAsName(PdfName.S));
        printed.append("  ".repeat(depth)).append(role.substring(1)).append('\n');
        if (PdfReader.getPdfObject(element.get(PdfName.P)) != parent) {
            problems.add(role + " does not name the element above it");
        }
        if (element.contains(PdfName.ID)
                && !ids.add(element.getAsString(PdfName.ID).toString())) {
            problems.add(role + " has the ID of another element");
        }
        if (role.equals("/Note") && !element.contains(PdfName.ID)) {
            problems.add("a note has no ID");
        }
        PdfObject kids = PdfReader.getPdfObject(element.get(PdfName.K));
        if (kids == null) {
            problems.add(role + " is empty");
        } else if (kids instanceof PdfArray array) {
            for (int i = 0; i < array.size(); i++) {
                kid(array.getPdfObject(i), reference.getNumber(), element, depth);
            }
        } else {
            kid(kids, reference.getNumber(), element, depth);
        }
    }

    private void kid(PdfObject kid, int number, PdfDictionary element, int depth) {
        PdfObject object = PdfReader.getPdfObject(kid);
        if (object instanceof PdfNumber mark) {
            claim(element.get(PG), mark.intValue(), number);
        } else if (object instanceof PdfDictionary dictionary) {
            PdfName type = dictionary.getAsName(PdfName.TYPE);
            if (PdfName.MCR.equals(type)) {
                claim(dictionary.get(PG), dictionary.getAsNumber(PdfName.MCID).intValue(), number);
            } else if (PdfName.OBJR.equals(type)) {
                link(dictionary, number);
            } else {
                walk((PdfIndirectReference) kid, element, depth + 1);
            }
        }
    }

    private void claim(@Nullable PdfObject page, int mark, int element) {
        Integer number = page instanceof PRIndirectReference reference ? pageOfObject.get(reference.getNumber()) : null;
        if (number == null) {
            problems.add("mark " + mark + " names no page");
            return;
        }
        Map<Integer, Integer> ofPage = marks.get(number - 1);
        Integer claimed = ofPage.get(mark);
        if (claimed == null || claimed != 0) {
            problems.add("page " + number + " has mark " + mark + (claimed == null ? " not at all" : " twice claimed"));
        }
        ofPage.put(mark, element);
    }

    private void link(PdfDictionary reference, int element) {
        int object = ((PdfIndirectReference) reference.get(OBJ)).getNumber();
        PdfDictionary annotation = reference.getAsDict(OBJ);
        PdfNumber key = annotation.getAsNumber(STRUCT_PARENT);
        PdfObject parent = key == null ? null : parentTree.get(key.intValue());
        if (!(parent instanceof PdfIndirectReference named) || named.getNumber() != element) {
            problems.add("link " + object + " does not name the element that refers to it");
        }
        links.put(object, pageOfObject.getOrDefault(((PdfIndirectReference) reference.get(PG)).getNumber(), 0));
    }

    private void checkPages() {
        for (int page = 1; page <= marks.size(); page++) {
            PdfDictionary dictionary = reader.getPageN(page);
            PdfObject entry = PdfReader.getPdfObject(
                    parentTree.get(dictionary.getAsNumber(PdfName.STRUCTPARENTS).intValue()));
            PdfArray parents = (PdfArray) entry;
            Map<Integer, Integer> ofPage = marks.get(page - 1);
            if (parents.size() != ofPage.size()) {
                problems.add("page " + page + " has " + ofPage.size() + " marks, the parent tree " + parents.size());
            }
            for (Map.Entry<Integer, Integer> mark : ofPage.entrySet()) {
                PdfObject parent = mark.getKey() < parents.size() ? parents.getPdfObject(mark.getKey()) : null;
                boolean agree = parent instanceof PdfIndirectReference named && named.getNumber() == mark.getValue();
                if (!agree) {
                    problems.add("page " + page + " mark " + mark.getKey() + " is not of the element that claims it");
                }
            }
            checkLinks(page, dictionary.getAsArray(PdfName.ANNOTS));
        }
    }

    private void checkLinks(int page, @Nullable PdfArray annotations) {
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            int object = ((PdfIndirectReference) annotations.getPdfObject(i)).getNumber();
            Integer referred = links.get(object);
            if (referred == null || referred != page) {
                problems.add("page " + page + " has a link that no element of it refers to");
            }
        }
    }
}
