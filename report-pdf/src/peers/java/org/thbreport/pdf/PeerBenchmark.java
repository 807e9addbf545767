package org.thbreport.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.thbreport.drawing.type.BundledFile;

/**
 * About the same two pages by Apache FOP and by openhtmltopdf, both tagged and with the same fonts embedded, and their ratios to
 * ours. Ours is measured in a process of its own without FOP, with which OpenPDF would set text by it.
 */
public final class PeerBenchmark {

    private static final int WARM_UP = 300;
    private static final int EACH = 60;

    private static final String FONTS = "/org/thbreport/pdf/fonts/";
    private static final String CONFIGURATION =
            """
            <fop version="1.0"><accessibility>true</accessibility><renderers><renderer mime="application/pdf"><fonts>
            <font kerning="yes" embed-url="%1$sSourceSans3-Regular.ttf"><font-triplet name="Source" style="normal" weight="normal"/></font>
            <font kerning="yes" embed-url="%1$sSourceSans3-Semibold.ttf"><font-triplet name="Source" style="normal" weight="bold"/></font>
            </fonts></renderer></renderers></fop>""";

    private final FopFactory fop = factory();

    public static void main(String[] arguments) throws Exception {
        Measured own = own();
        LogManager.getLogManager().reset();
        XRLog.setLoggingEnabled(false);
        PeerBenchmark peers = new PeerBenchmark();
        System.out.println(own.against(own.median()));
        System.out.println(Measured.of("Apache FOP", WARM_UP, EACH, peers::formattingObjects).against(own.median()));
        System.out.println(Measured.of("openhtmltopdf", WARM_UP, EACH, peers::html).against(own.median()));
    }

    private static Measured own() throws IOException, InterruptedException {
        String path = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("fop"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        path,
                        PdfBenchmark.class.getName(),
                        PdfBenchmark.NUMBERS)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] numbers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split(" ");
        if (process.waitFor() != 0) {
            throw new IllegalStateException("our own pages could not be measured");
        }
        return new Measured(
                "thb-report",
                Double.parseDouble(numbers[0]),
                Double.parseDouble(numbers[1]),
                Double.parseDouble(numbers[2]),
                Integer.parseInt(numbers[3]));
    }

    private static FopFactory factory() {
        try {
            String folder = PeerBenchmark.class.getResource(FONTS).toString();
            byte[] configuration = String.format(java.util.Locale.ROOT, CONFIGURATION, folder).getBytes(StandardCharsets.UTF_8);
            return new FopConfParser(new ByteArrayInputStream(configuration), URI.create("file:/"))
                    .getFopFactoryBuilder()
                    .build();
        } catch (IOException | org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] formattingObjects() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FOUserAgent agent = fop.newFOUserAgent();
        agent.setAccessibility(true);
        SAXResult result = new SAXResult(fop.newFop("application/pdf", agent, out).getDefaultHandler());
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new StreamSource(new StringReader(formattingObjectsText())), result);
        return out.toByteArray();
    }

    byte[] html() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useFont(() -> font("Regular"), "Source", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Semibold"), "Source", 700, FontStyle.NORMAL, true);
        builder.withHtmlContent(htmlText(), null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private static ByteArrayInputStream font(String face) {
        return new ByteArrayInputStream(BundledFile.bytes("/org/thbreport/drawing/fonts/SourceSans3-" + face + ".ttf"));
    }

    private static String formattingObjectsText() {
        StringBuilder text = new StringBuilder(
                """
                <fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format" xmlns:x="http://www.w3.org/1999/XSL/Format/x" xml:lang="en">
                <fo:layout-master-set><fo:simple-page-master master-name="a" page-width="595pt" page-height="842pt" margin="60pt">
                <fo:region-body/></fo:simple-page-master></fo:layout-master-set>
                <fo:page-sequence master-reference="a"><fo:flow flow-name="xsl-region-body" font-family="Source" font-size="9.5pt">
                """);
        for (int section = 0; section < 3; section++) {
            text.append("<fo:block role=\"H2\" font-weight=\"bold\" font-size=\"14pt\">Section</fo:block>");
            for (int i = 0; i < 4; i++) {
                text.append("<fo:block space-after=\"6pt\">").append(Samples.LOREM).append("</fo:block>");
            }
            text.append("<fo:block><fo:instream-foreign-object xmlns:fox=\"http://xmlgraphics.apache.org/fop/extensions\" fox:alt-text=\"a chart\">")
                    .append(svg())
                    .append("</fo:instream-foreign-object></fo:block>");
        }
        return text.append("</fo:flow></fo:page-sequence></fo:root>").toString();
    }

    private static String htmlText() {
        StringBuilder text = new StringBuilder(
                "<html lang=\"en\"><head><title>t</title><style>@page{size:595pt 842pt;margin:60pt}"
                        + "body{font-family:Source;font-size:9.5pt}</style></head><body>");
        for (int section = 0; section < 3; section++) {
            text.append("<h2>Section</h2>");
            for (int i = 0; i < 4; i++) {
                text.append("<p>").append(Samples.LOREM).append("</p>");
            }
            text.append("<div title=\"a chart\">").append(svg()).append("</div>");
        }
        return text.append("</body></html>").toString();
    }

    /** Thirty bars with their numbers. */
    private static String svg() {
        StringBuilder text = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"470\" height=\"150\" font-family=\"Source\" font-size=\"8\">");
        for (int i = 0; i < 30; i++) {
            text.append(String.format(
                    java.util.Locale.ROOT,
                    "<rect x=\"%d\" y=\"%d\" width=\"12\" height=\"%d\" fill=\"#1F4E79\"/><text x=\"%d\" y=\"148\">%d</text>",
                    i * 15,
                    130 - 3 * i,
                    3 * i,
                    i * 15,
                    i));
        }
        return text.append("</svg>").toString();
    }
}
