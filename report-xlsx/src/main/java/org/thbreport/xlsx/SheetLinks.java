package org.thbreport.xlsx;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The links of one sheet: those to other sheets stand in it, addresses in the list of its relations. */
final class SheetLinks {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final List<CellLink> links = new ArrayList<>();
    private final Map<String, String> sheetNames;

    /**
     * Collects the links of a sheet.
     *
     * @param links the cells that lead somewhere
     * @param sheetNames names of the sheets, by id
     */
    SheetLinks(List<CellLink> links, Map<String, String> sheetNames) {
        this.sheetNames = sheetNames;
        for (CellLink link : links) {
            if (link.link().inside()
                    ? sheetNames.containsKey(link.link().target())
                    : isAddress(link.link().target())) {
                this.links.add(link);
            }
        }
    }

    void write(XmlOutput xml) throws IOException {
        if (links.isEmpty()) {
            return;
        }
        xml.markup("<hyperlinks>");
        for (int number = 0; number < links.size(); number++) {
            CellLink cell = links.get(number);
            xml.markup("<hyperlink ref=\"").reference(cell.row(), cell.column()).markup("\" ");
            if (cell.link().inside()) {
                xml.markup("location=\"").text(quoted(cell.link().target())).markup("!A1\"/>");
            } else {
                xml.markup("xmlns:r=\"" + RELATIONS + "\" r:id=\"link")
                        .number(number)
                        .markup("\"/>");
            }
        }
        xml.markup("</hyperlinks>");
    }

    void writeRelations(XmlOutput xml) throws IOException {
        for (int number = 0; number < links.size(); number++) {
            CellText.Link link = links.get(number).link();
            if (!link.inside()) {
                xml.markup("<Relationship Id=\"link")
                        .number(number)
                        .markup("\" Type=\"" + RELATIONS + "/hyperlink\" Target=\"");
                xml.text(link.target()).markup("\" TargetMode=\"External\"/>");
            }
        }
    }

    private String quoted(String sheet) {
        return quotedName(sheetNames.getOrDefault(sheet, ""));
    }

    /** Returns the name of a sheet as it stands in a reference. */
    static String quotedName(String name) {
        return '\'' + name.replace("'", "''") + '\'';
    }

    private static boolean isAddress(String address) {
        try {
            return new URI(address).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
