package org.thbreport.batch;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * What the program knows of the world outside. Made by {@link Main} alone, so that everything else can be run under any
 * clock, folder and terminal.
 *
 * @param clock the clock; it is never printed in a publication
 * @param workingFolder folder that relative paths of the command line start from
 * @param classPath class path that the program runs from
 * @param node name of this process among those that share a ledger: machine and process id
 * @param processors number of processors
 * @param variables environment variables
 * @param out where results go
 * @param err where messages and progress go
 * @param in what is given on standard input
 * @param columns width in characters of the terminal that messages are read on, or 0 where they go elsewhere
 */
public record Environment(
        Clock clock,
        Path workingFolder,
        String classPath,
        String node,
        int processors,
        Map<String, String> variables,
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        int columns) {

    /** Makes an environment that gives nothing on standard input. */
    public Environment(
            Clock clock,
            Path workingFolder,
            String classPath,
            String node,
            int processors,
            Map<String, String> variables,
            PrintWriter out,
            PrintWriter err,
            int columns) {
        this(
                clock,
                workingFolder,
                classPath,
                node,
                processors,
                variables,
                out,
                err,
                InputStream.nullInputStream(),
                columns);
    }
}
