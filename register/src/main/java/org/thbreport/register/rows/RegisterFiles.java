package org.thbreport.register.rows;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.thbreport.ingest.InputFile;
import org.thbreport.ingest.register.RegisterRule;
import org.thbreport.ingest.sheet.WorkbookRows;
import org.thbreport.ingest.statistics.ByteSource;
import org.thbreport.ingest.statistics.ContentHead;
import org.thbreport.ingest.statistics.DelimitedFile;
import org.thbreport.ingest.statistics.DelimitedRow;
import org.thbreport.ingest.statistics.PlainContent;
import org.thbreport.ingest.statistics.StatisticsInput;
import org.thbreport.ingest.statistics.StatisticsLimits;
import org.thbreport.ingest.statistics.StatisticsRule;
import org.thbreport.ingest.statistics.UnreadableException;
import org.thbreport.ingest.statistics.Utf8Stream;
import org.thbreport.model.issue.Location;
import org.thbreport.model.register.CaseRegister;
import org.thbreport.register.engine.CaseSink;
import org.thbreport.register.engine.CountFailure;
import org.thbreport.register.engine.MissingColumns;
import org.thbreport.register.engine.ParquetFile;

/** The files of a register: delimited texts, also packed, workbooks and Parquet files, read row by row. */
public final class RegisterFiles {
    private static final char[] DELIMITERS = {';', ',', '\t', '|'};
    private static final int STEP = 10_000;

    private final CaseRegister register;
    private final List<Path> files;
    private final Path folder;
    private final ReadListener listener;
    private final AtomicLong bytes = new AtomicLong();
    private long rows;
    private long all;

    private RegisterFiles(CaseRegister register, Path folder, List<Path> files, ReadListener listener) {
        this.register = register;
        this.folder = folder;
        this.files = files;
        this.listener = listener;
    }

    /**
     * Finds the files of a register.
     *
     * @param study the study folder
     * @throws CountFailure if there are none, or one is a link
     */
    public static RegisterFiles find(Path study, CaseRegister register, ReadListener listener) throws CountFailure {
        String pattern = String.valueOf(register.connection().files());
        Location place = register.place("connection.files");
        List<Path> found = new ArrayList<>();
        int slash = pattern.lastIndexOf('/');
        try {
            Path folder = study.resolve(slash < 0 ? "" : pattern.substring(0, Math.max(1, slash)));
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern.substring(slash + 1))) {
                entries.forEach(found::add);
            }
        } catch (IOException | InvalidPathException none) {
            found.clear();
        }
        found.sort(null);
        if (found.isEmpty()) {
            throw CountFailure.of(
                    RegisterRule.NO_FILE,
                    place,
                    "there is no file \"" + pattern + "\"",
                    "the path of a CSV, XLSX or Parquet file, relative to the study folder");
        }
        for (Path file : found) {
            if (Files.isSymbolicLink(file) || !Files.isRegularFile(file)) {
                throw CountFailure.of(
                        RegisterRule.NO_FILE,
                        Location.of(shown(study, file)),
                        "this is no plain file",
                        "rows are read from files themselves, and never through a link");
            }
        }
        return new RegisterFiles(register, study, found, listener);
    }

    private static String shown(Path study, Path file) {
        Path path = file.startsWith(study) ? study.relativize(file) : file;
        return path.toString();
    }

    /**
     * Returns the SHA-256 of all files together, by which one knows that they are unchanged.
     *
     * @throws CountFailure if they cannot be read
     */
    public String hash() throws CountFailure {
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            try {
                all.append(file.getFileName())
                        .append(' ')
                        .append(InputFile.sha256(file))
                        .append('\n');
            } catch (IOException unreadable) {
                throw unreadable(file);
            }
        }
        return InputFile.of("files", all.toString().getBytes(StandardCharsets.UTF_8))
                .sha256();
    }

    private CountFailure unreadable(Path file) {
        return CountFailure.of(
                RegisterRule.NO_FILE,
                Location.of(shown(folder, file)),
                "the file cannot be read",
                "permission to read it is needed");
    }

    /**
     * Reads the rows of all files.
     *
     * @throws CountFailure if a file cannot be read or lacks a column
     */
    public void read(CaseSink sink, Rejects rejects) throws CountFailure {
        try {
            for (Path file : files) {
                all += Files.size(file);
            }
        } catch (IOException unknown) {
            all = 0;
        }
        for (Path file : files) {
            String shown = shown(folder, file);
            try {
                read(file, shown, sink, rejects);
            } catch (CharacterCodingException other) {
                throw CountFailure.of(
                        RegisterRule.ENCODING,
                        Location.of(shown),
                        "the file is not in the character set "
                                + register.connection().encoding(),
                        "\"encoding: windows-1257\", for instance, or a file saved as UTF-8");
            } catch (UnreadableException refused) {
                throw CountFailure.of(
                        RegisterRule.NO_FILE,
                        new Location(shown, refused.line(), 0),
                        "the file cannot be read any further: a record that is not closed, or a damaged file",
                        "a CSV, XLSX or Parquet file");
            } catch (IOException unreadable) {
                throw unreadable(file);
            }
        }
        listener.read(rows, all, all);
    }

    private void read(Path file, String shown, CaseSink sink, Rejects rejects) throws IOException, CountFailure {
        if (ParquetFile.is(file)) {
            new ParquetRows(register, sink, rejects, this::step).read(file, shown, name(file));
            bytes.addAndGet(Files.size(file));
            return;
        }
        ByteSource source = () -> new CountingStream(Files.newInputStream(file), bytes);
        StatisticsInput plain = PlainContent.of(new StatisticsInput(shown, source, StatisticsLimits.DEFAULT));
        if (ContentHead.of(plain).startsWith('P', 'A', 'R', '1')) {
            throw new UnreadableException(StatisticsRule.UNOPENED, 0, 0, "a Parquet file is packed", "");
        }
        if (PlainContent.isWorkbook(plain)) {
            readWorkbook(plain, shown, name(file), sink, rejects);
        } else {
            readText(decoded(plain), shown, name(file), sink, rejects);
        }
    }

    private static String name(Path file) {
        String name = Objects.requireNonNull(file.getFileName()).toString();
        int dot = name.indexOf('.', 1);
        return dot < 0 ? name : name.substring(0, dot);
    }

    private StatisticsInput decoded(StatisticsInput input) throws CountFailure {
        String encoding = register.connection().encoding();
        try {
            Charset charset = Charset.forName(encoding);
            return charset.equals(StandardCharsets.UTF_8)
                    ? input
                    : new StatisticsInput(
                            input.name(), () -> new Utf8Stream(input.content().open(), charset), input.limits());
        } catch (UnsupportedCharsetException | java.nio.charset.IllegalCharsetNameException unknown) {
            throw CountFailure.of(
                    RegisterRule.ENCODING,
                    register.place("connection.encoding"),
                    "\"" + encoding + "\" is no character set",
                    "a name such as UTF-8 or windows-1257");
        }
    }

    private void readText(StatisticsInput input, String shown, String name, CaseSink sink, Rejects rejects)
            throws IOException, CountFailure {
        String given = register.connection().delimiter();
        char delimiter = given == null ? delimiter(input) : given.equals("\\t") ? '\t' : given.charAt(0);
        try (DelimitedFile table = new DelimitedFile(input, delimiter)) {
            RowReader reader = new RowReader(register, sink, rejects, table.header(), new Location(shown, 1, 0), name);
            for (DelimitedRow row = table.next(); row != null; row = table.next()) {
                reader.row(row.size(), row::field, new Location(shown, row.line(), 0));
                step();
            }
        }
    }

    private void step() {
        rows++;
        if (rows % STEP == 0) {
            listener.read(rows, bytes.get(), all);
        }
    }

    /** Returns what stands between the names of the header: that by which most of the wanted columns are found. */
    private char delimiter(StatisticsInput input) throws IOException {
        String header = ContentHead.of(input).firstLine();
        List<String> wanted = MissingColumns.wanted(register);
        char best = ',';
        long most = -1;
        for (char delimiter : DELIMITERS) {
            List<String> names = List.of(header.replace("\"", "").split(java.util.regex.Pattern.quote("" + delimiter)));
            long found = wanted.stream()
                    .filter(column ->
                            names.stream().anyMatch(name -> name.strip().equals(column)))
                    .count();
            if (found > most) {
                most = found;
                best = delimiter;
            }
        }
        return best;
    }

    private void readWorkbook(StatisticsInput input, String shown, String name, CaseSink sink, Rejects rejects)
            throws IOException, CountFailure {
        SheetOfRows sheets = new SheetOfRows(register, sink, rejects, shown, name);
        WorkbookRows.<CountFailure>read(input, (sheet, row) -> {
            boolean more = sheets.row(sheet, row);
            step();
            return more;
        });
        sheets.requireAny();
    }

    /** Returns the paths of the files, for messages. */
    public List<String> shown() {
        return files.stream().map(file -> shown(folder, file)).toList();
    }

    /** Returns how many rows were met, refused ones among them. */
    public long rows() {
        return rows;
    }
}
