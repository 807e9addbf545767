package org.thbreport.batch.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.thbreport.batch.format.FragmentFormat;
import org.thbreport.html.readback.HtmlBriefingReader;
import org.thbreport.html.readback.ReadChart;
import org.thbreport.html.readback.SvgPictureReader;

/** Holds fragments, their pictures and their style sheet to what the program writes, and pictures to the fragment that they belong to. */
final class FragmentCheck {

    private final Path folder;
    private final BiConsumer<String, String> faults;

    /**
     * Prepares to check.
     *
     * @param folder folder of the release
     * @param faults takes the name of a file and what is wrong with it
     */
    FragmentCheck(Path folder, BiConsumer<String, String> faults) {
        this.folder = folder;
        this.faults = faults;
    }

    void page(String name, HtmlBriefingReader reader) {
        reader.disguisedInFragment().forEach(fault -> faults.accept(name, fault));
    }

    void style(String name, byte[] bytes) {
        if (!HtmlBriefingReader.isFragmentStyle(new String(bytes, StandardCharsets.UTF_8))) {
            faults.accept(name, "the style sheet is not that of the program");
        }
    }

    /** Holds a picture to the one in the fragment: their titles, descriptions and words are the same. */
    void picture(String name, byte[] bytes, FragmentFormat.PictureFile file) throws IOException {
        SvgPictureReader picture = new SvgPictureReader(bytes);
        picture.disguised().forEach(fault -> faults.accept(name, fault));
        Path fragment = folder.resolve(file.fragment());
        if (!Files.isRegularFile(fragment)) {
            faults.accept(name, "the fragment that has the picture too is not there");
            return;
        }
        Optional<ReadChart> chart = new HtmlBriefingReader(Files.readAllBytes(fragment))
                .charts().stream()
                        .filter(one -> one.id().endsWith("-" + file.id()))
                        .findFirst();
        boolean isSame = chart.filter(one -> picture.isOf(one)).isPresent();
        if (!isSame) {
            faults.accept(name, "the picture is described as another than that of " + file.fragment());
        }
    }
}
