package org.thbreport.ingest.study;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.thbreport.ingest.InputSnapshot;
import org.thbreport.model.issue.Issue;

/**
 * A YAML file that was held to a JSON Schema, as careful as with those of a study: plain YAML alone, limits, and every
 * problem with its line and column.
 *
 * @param top its keys; empty if the file cannot be read or parsed
 * @param issues all that is wrong with it
 */
public record CheckedYaml(Optional<YamlMap> top, List<Issue> issues) {

    /** Copies the issues. */
    public CheckedYaml {
        issues = List.copyOf(issues);
    }

    /**
     * Reads a file.
     *
     * @param snapshot the folder it stands in
     * @param path its path in the folder
     * @param beside the class that the schema stands beside
     * @param schema file name of the schema
     */
    public static CheckedYaml read(InputSnapshot snapshot, String path, Class<?> beside, String schema) {
        IssueLog log = new IssueLog();
        Optional<Node> node = TextFile.read(snapshot, path, "a file of this name was expected", log)
                .flatMap(file -> YamlFile.parse(file, log));
        node.ifPresent(top -> new SchemaCheck(path, log).check(top, Schema.load(beside, schema)));
        return new CheckedYaml(node.map(top -> new YamlMap(path, top)), log.sorted());
    }
}
