package vn.kholuutru.access.request;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.kholuutru.access.ReadingRoomConfiguration;
import vn.kholuutru.access.audit.AuditTrail;
import vn.kholuutru.access.calendar.WorkingDays;
import vn.kholuutru.access.readers.ServeReader;
import vn.kholuutru.access.security.Visitor;
import vn.kholuutru.core.model.audit.AuditAction;
import vn.kholuutru.core.model.request.AccessRequest;
import vn.kholuutru.core.port.RequestRegister;
import vn.kholuutru.core.port.RequestRegister.NewItem;
import vn.kholuutru.core.port.RequestRegister.NewRequest;
import vn.kholuutru.core.problem.Problem;
import vn.kholuutru.core.problem.ProblemException;

/** Takes a request from a reader, says by when it is decided, and grants at once what a rule grants. */
@Singleton
public class SubmitRequest {
    /** Requests of one reader that may wait at the same time. */
    private static final int MOST_UNDECIDED = 50;

    private final RequestRegister requests;
    private final FillBasket basket;
    private final GrantByRule rule;
    private final WorkingDays days;
    private final ReadingRoomConfiguration settings;
    private final ServeReader services;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public SubmitRequest(
            RequestRegister requests,
            FillBasket basket,
            GrantByRule rule,
            WorkingDays days,
            ReadingRoomConfiguration settings,
            ServeReader services,
            AuditTrail trail,
            Clock clock) {
        this.requests = requests;
        this.basket = basket;
        this.rule = rule;
        this.days = days;
        this.settings = settings;
        this.services = services;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Submitted again under the same token, a form gives the request it gave before.
     *
     * @throws ProblemException REQUEST_INCOMPLETE for a form with faults, DELIVERY_WITHHELD, TOO_MANY_REQUESTS, TOO_MANY_ITEMS, KIND_NOT_POSSIBLE, ALREADY_GIVEN;
     *     NOT_FOUND when the reader may no longer find what is asked for
     */
    public AccessRequest submit(Visitor visitor, RequestForm form) {
        String account = RequestRights.reader(visitor);
        var before = requests.find(form.token()).filter(there -> there.reader().equals(account));
        if (before.isPresent()) {
            return before.get();
        }
        if (!form.faults().isEmpty()) {
            String first = form.faults().keySet().iterator().next();
            throw new ProblemException(new Problem.Invalid("REQUEST_INCOMPLETE", List.of("request-field." + first)));
        }
        services.requireOffered(
                account, form.items().stream().map(item -> item.delivery()).toList());
        Instant now = clock.instant();
        requireMeasure(account, form, now);
        List<NewItem> items =
                form.items().stream().map(item -> item(visitor, item)).toList();
        rule.requireNew(account, items);
        AccessRequest request = requests.submit(
                form.token(),
                new NewRequest(
                        account,
                        form.chosenPurpose().orElseThrow(),
                        form.purposeContent(),
                        form.chosenCategory().orElseThrow(),
                        form.researchTopic(),
                        form.note(),
                        items),
                now,
                days.after(now, settings.decisionDays()));
        trail.note(visitor, AuditAction.REQUEST_SUBMITTED, request.number(), request);
        rule.apply(request);
        return requests.find(request.id()).orElseThrow();
    }

    private void requireMeasure(String account, RequestForm form, Instant now) {
        if (requests.countUndecided(account) >= MOST_UNDECIDED) {
            throw new ProblemException(
                    new Problem.Conflict("TOO_MANY_REQUESTS", List.of(String.valueOf(MOST_UNDECIDED))));
        }
        long askedFor = requests.countItems(account, now.minus(Duration.ofDays(1)));
        if (askedFor + form.items().size() > settings.itemsADay()) {
            throw new ProblemException(
                    new Problem.Conflict("TOO_MANY_ITEMS", List.of(String.valueOf(settings.itemsADay()))));
        }
    }

    private NewItem item(Visitor visitor, RequestForm.Asked asked) {
        FillBasket.Found found = basket.find(visitor, asked.kind(), asked.id());
        if (!found.kinds().contains(asked.delivery())) {
            throw new ProblemException(new Problem.Invalid(
                    "KIND_NOT_POSSIBLE", List.of(found.wanted().title())));
        }
        return new NewItem(found.wanted(), asked.delivery(), asked.delivery().downloadable() ? asked.copies() : 1);
    }
}
