package org.thbreport.analytics.coverage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.thbreport.model.study.Answer;
import org.thbreport.model.study.Finding;
import org.thbreport.model.study.ListKind;
import org.thbreport.model.study.Question;

/** Finds the answers to a question that a list gives which is not complete. */
final class OpenAnswers {

    private OpenAnswers() {}

    static Map<Answer, ListKind> of(Question question, List<Finding> findings) {
        Map<Answer, ListKind> open = new EnumMap<>(Answer.class);
        for (Finding finding : findings) {
            Answer answer = finding.answer();
            boolean isOpen = finding.hasList() && finding.list().kind().isOpen();
            if (answer != null && isOpen && question.id().equals(finding.question())) {
                open.merge(answer, finding.list().kind(), (one, other) -> one == other ? one : ListKind.CUT);
            }
        }
        return open;
    }
}
