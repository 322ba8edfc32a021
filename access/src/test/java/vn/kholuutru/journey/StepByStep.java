package vn.kholuutru.journey;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** The steps of a journey rest on each other: after one that failed, the others are not walked. */
final class StepByStep implements ExecutionCondition, TestExecutionExceptionHandler {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(StepByStep.class);

    @Override
    public void handleTestExecutionException(ExtensionContext step, Throwable failure) throws Throwable {
        step.getRoot().getStore(HERE).put(step.getRequiredTestClass(), step.getDisplayName());
        throw failure;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext step) {
        String failed = step.getTestClass()
                .map(journey -> step.getRoot().getStore(HERE).get(journey, String.class))
                .orElse(null);
        return failed == null
                ? ConditionEvaluationResult.enabled("nothing has failed")
                : ConditionEvaluationResult.disabled("not walked after " + failed);
    }
}
