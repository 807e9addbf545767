package org.thbreport.ingest.study;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.thbreport.model.issue.Location;

/**
 * Parses YAML into nodes that know their line and column. Anchors and aliases, several documents in a file and deep nesting
 * are refused before anything is built, so that no small file can grow large.
 */
final class YamlFile {

    private static final int DEEPEST = 20;

    private final TextFile file;
    private final IssueLog log;
    private final LoadSettings settings;

    private YamlFile(TextFile file, IssueLog log) {
        this.file = file;
        this.log = log;
        this.settings = LoadSettings.builder()
                .setLabel(file.path())
                .setCodePointLimit(TextFile.MOST_BYTES)
                .build();
    }

    /** Returns the top node of a file; empty, with an issue, if it is no plain YAML. */
    static Optional<Node> parse(TextFile file, IssueLog log) {
        YamlFile yaml = new YamlFile(file, log);
        try {
            if (!yaml.isPlain()) {
                return Optional.empty();
            }
            Optional<Node> node = new Compose(yaml.settings).composeString(file.text());
            if (node.isEmpty()) {
                log.error(
                        StudyRule.EMPTY_FILE,
                        Location.of(file.path()),
                        "the file has only comments",
                        "keys and values were expected");
            }
            return node;
        } catch (MarkedYamlEngineException e) {
            Location place = e.getProblemMark().map(yaml::locate).orElse(Location.of(file.path()));
            String problem = e.getProblem() == null
                    ? "this is not YAML"
                    : "this is not YAML: " + e.getProblem().strip();
            log.error(
                    StudyRule.YAML_SYNTAX,
                    place,
                    problem,
                    "see the indentation, colons and quotation marks just before");
        } catch (YamlEngineException e) {
            log.error(
                    StudyRule.YAML_SYNTAX,
                    Location.of(file.path()),
                    "this is not YAML",
                    "text as in the examples was expected");
        }
        return Optional.empty();
    }

    private boolean isPlain() {
        int depth = 0;
        int documents = 0;
        for (Event event : new Parse(settings).parseString(file.text())) {
            if (event instanceof AliasEvent
                    || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                return refuse(
                        event,
                        "anchors (&) and aliases (*) are not accepted",
                        "write the value out again, or put the text in quotation marks");
            }
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                return refuse(
                        event,
                        "values are nested more than " + DEEPEST + " deep",
                        "a study file needs fewer than ten levels");
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                return refuse(event, "a second document begins here", "one file holds one document");
            }
        }
        return true;
    }

    private boolean refuse(Event event, String message, String expected) {
        Location place = event.getStartMark().map(this::locate).orElse(Location.of(file.path()));
        log.error(StudyRule.YAML_NOT_PLAIN, place, message, expected);
        return false;
    }

    private Location locate(Mark mark) {
        return new Location(file.path(), mark.getLine() + 1, mark.getColumn() + 1);
    }
}
