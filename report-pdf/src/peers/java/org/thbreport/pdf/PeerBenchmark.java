package org.thbreport.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXResult;
import javax.xml.transform.stream.StreamSource;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.thbreport.pdf.type.BundledFile;

/** About the same two pages by Apache FOP and by openhtmltopdf, both tagged and with the same fonts embedded. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PeerBenchmark {

    private static final String FONTS = "/org/thbreport/pdf/fonts/";
    private static final String CONFIGURATION =
            """
            <fop version="1.0"><accessibility>true</accessibility><renderers><renderer mime="application/pdf"><fonts>
            <font kerning="yes" embed-url="%1$sSourceSans3-Regular.ttf"><font-triplet name="Source" style="normal" weight="normal"/></font>
            <font kerning="yes" embed-url="%1$sSourceSans3-Semibold.ttf"><font-triplet name="Source" style="normal" weight="bold"/></font>
            </fonts></renderer></renderers></fop>""";

    private final FopFactory fop = factory();

    private static FopFactory factory() {
        try {
            String folder = PeerBenchmark.class.getResource(FONTS).toString();
            byte[] configuration = String.format(java.util.Locale.ROOT, CONFIGURATION, folder).getBytes(StandardCharsets.UTF_8);
            return new FopConfParser(new ByteArrayInputStream(configuration), URI.create("file:/"))
                    .getFopFactoryBuilder()
                    .build();
        } catch (java.io.IOException | org.xml.sax.SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public byte[] formattingObjects() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FOUserAgent agent = fop.newFOUserAgent();
        agent.setAccessibility(true);
        SAXResult result = new SAXResult(fop.newFop("application/pdf", agent, out).getDefaultHandler());
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new StreamSource(new StringReader(formattingObjectsText())), result);
        return out.toByteArray();
    }

    @Benchmark
    public byte[] html() throws Exception {
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
        return new ByteArrayInputStream(BundledFile.bytes("fonts/SourceSans3-" + face + ".ttf"));
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
