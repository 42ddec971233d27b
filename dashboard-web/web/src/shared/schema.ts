// Written by `npm run api` from docs/openapi/solvency-api.json.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Accuracy: {
            model_version: string;
            /** Format: date-time */
            computed_at: string | null;
            last_days: components["schemas"]["AccuracyLastDays"] | null;
            cohorts: components["schemas"]["AccuracyMonth"][];
        };
        AccuracyBin: {
            /** Format: int32 */
            count: number;
            /** Format: double */
            mean_probability: number;
            /** Format: double */
            on_time_rate: number;
        };
        AccuracyFigures: {
            /** Format: int64 */
            outcomes: number;
            /** Format: double */
            accuracy: number;
            /** Format: double */
            on_time_rate: number;
            /** Format: double */
            mean_probability: number;
            /** Format: double */
            auc: number | null;
            /** Format: double */
            brier: number;
            /** Format: double */
            calibration_error: number;
            calibration: components["schemas"]["AccuracyBin"][];
        };
        AccuracyLastDays: {
            /** Format: int32 */
            days: number;
            /** Format: int64 */
            outcomes: number;
            /** Format: int64 */
            right_calls: number;
            /** Format: double */
            accuracy: number | null;
        };
        AccuracyMonth: {
            due_month: string;
            shadow: boolean;
            state: components["schemas"]["AccuracyState"];
            realised: components["schemas"]["AccuracyFigures"] | null;
            so_far: components["schemas"]["AccuracyFigures"] | null;
            pending: components["schemas"]["AccuracyPending"];
        };
        AccuracyPending: {
            /** Format: int64 */
            charges: number;
            /** Format: double */
            estimated_on_time_rate: number | null;
        };
        /** @enum {string} */
        AccuracyState: "REALISED" | "IMMATURE";
        Action: {
            code: components["schemas"]["ActionCode"];
            message: string;
        };
        /** @enum {string} */
        ActionCode: "AGREE_ON_INSTALMENTS" | "ASK_FOR_OVERDUE_RENT" | "ASK_FOR_A_DATE" | "REMIND_NOW" | "REMIND_LATER";
        AlertDetail: {
            alert: components["schemas"]["AlertView"];
            history: components["schemas"]["AlertEvent"][];
        };
        AlertDetails: {
            level_before?: components["schemas"]["RiskLevel"];
            level?: components["schemas"]["RiskLevel"];
            /** Format: double */
            probability_before?: number;
            /** Format: double */
            probability?: number;
            /** Format: int32 */
            overdue_days?: number;
            /** Format: int32 */
            overdue_step?: number;
            /** Format: date */
            expected_payment_date?: string;
            recovered_from?: components["schemas"]["AlertKind"][];
        };
        AlertEvent: {
            /** Format: int64 */
            sequence: number;
            change: components["schemas"]["ChangeKind"];
            /** Format: date-time */
            at: string;
            actor?: string;
            comment?: string;
            state: components["schemas"]["AlertState"];
        };
        AlertHandlingAcknowledgement: {
            /**
             * Format: int64
             * @description The alert's sequence as the caller saw it: should it have changed since, nothing is done
             */
            sequence?: number | null;
        };
        AlertHandlingAssignment: {
            /**
             * Format: int64
             * @description The alert's sequence as the caller saw it: should it have changed since, nothing is done
             */
            sequence?: number | null;
            user?: string | null;
        };
        AlertHandlingClosure: {
            /**
             * Format: int64
             * @description The alert's sequence as the caller saw it: should it have changed since, nothing is done
             */
            sequence?: number | null;
            reason: string;
        };
        AlertHandlingComment: {
            /**
             * Format: int64
             * @description The alert's sequence as the caller saw it: should it have changed since, nothing is done
             */
            sequence?: number | null;
            comment: string;
        };
        AlertHandlingSnooze: {
            /**
             * Format: int64
             * @description The alert's sequence as the caller saw it: should it have changed since, nothing is done
             */
            sequence?: number | null;
            /** Format: date-time */
            until: string;
        };
        /** @enum {string} */
        AlertKind: "LEVEL_WORSENED" | "PROBABILITY_FELL" | "RENT_OVERDUE" | "RECOVERED";
        AlertPage: {
            alerts: components["schemas"]["AlertView"][];
            /** Format: int64 */
            next?: number;
            /** Format: int64 */
            sequence: number;
        };
        /** @enum {string} */
        AlertState: "OPEN" | "ACKNOWLEDGED" | "SNOOZED" | "CLOSED";
        AlertView: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            sequence: number;
            tenant_id: string;
            tenant_name: string | null;
            kind: components["schemas"]["AlertKind"];
            severity: components["schemas"]["Severity"];
            state: components["schemas"]["AlertState"];
            message: string;
            details: components["schemas"]["AlertDetails"];
            assigned_to: string | null;
            /** Format: date-time */
            snoozed_until: string | null;
            close_reason: string | null;
            /** Format: date-time */
            opened_at: string;
            /** Format: date-time */
            changed_at: string;
        };
        AuditPage: {
            entries: components["schemas"]["AuditPageEntry"][];
            /** Format: int64 */
            next: number | null;
        };
        AuditPageEntry: {
            /** Format: int64 */
            sequence: number;
            /** Format: date-time */
            at: string;
            actor_id: string;
            actor_name: string;
            action: string;
            subject_kind: string;
            subject_id: string;
            details: unknown;
            request_id: string;
        };
        /** @enum {string} */
        ChangeKind: "OPENED" | "ESCALATED" | "ACKNOWLEDGED" | "ASSIGNED" | "COMMENTED" | "SNOOZED" | "WOKEN" | "CLOSED";
        ChangeModelReason: {
            reason?: string | null;
        };
        ChannelHistory: {
            deliveries: components["schemas"]["DeliveriesListed"][];
        };
        ChannelInput: {
            kind?: string | null;
            target?: string | null;
            language?: string | null;
        };
        /** @enum {string} */
        ChannelKind: "WEBHOOK" | "MAIL";
        ChannelPage: {
            channels: components["schemas"]["ChannelView"][];
        };
        /** @enum {string} */
        ChannelState: "ACTIVE" | "FAILING" | "DISABLED";
        ChannelView: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ChannelKind"];
            target: string;
            language: string;
            state: components["schemas"]["ChannelState"];
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** Format: date-time */
            failing_since?: string;
            /** Format: date-time */
            disabled_at?: string;
            disabled_reason?: string;
            secret?: string;
        };
        Charge: {
            charge_id: string;
            tenant_id: string;
            /** Format: date */
            due_date: string;
            amount: number;
            currency: string;
            /** @description Taken back; it counts for nothing */
            voided: boolean;
            /** Format: date-time */
            recorded_at: string;
            /** Format: int64 */
            revision: number;
        };
        ChargeInput: {
            /** @description Needed for a new one; a correction keeps it */
            tenant_id?: string | null;
            /** @description Left out, a new one gets an id */
            charge_id?: string | null;
            /** Format: date */
            due_date: string;
            /** @description At most 2 decimals */
            amount: number;
            /** @description Checked against the agency's */
            currency?: string | null;
        };
        CollectionMonth: {
            month: string;
            /** Format: int64 */
            rents: number;
            charged: number;
            paid: number;
            on_time: number;
            /** Format: double */
            paid_rate: number | null;
            /** Format: double */
            on_time_rate: number | null;
            complete: boolean;
        };
        Credentials: {
            username: string;
            password: string;
        };
        DecisionInput: {
            risk_level?: ("EXCELLENT" | "GOOD" | "MEDIUM" | "RISKY" | "CRITICAL") | null;
            payment_probability?: number | null;
            reason: string;
            /** Format: date */
            expires_on: string;
        };
        DeliveriesListed: {
            /** Format: int64 */
            sequence: number;
            state: string;
            /** Format: date-time */
            created_at: string;
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            next_attempt_at: string;
            /** Format: date-time */
            finished_at: string | null;
            /** Format: int32 */
            last_status: number | null;
            last_error: string | null;
        };
        /** @enum {string} */
        Direction: "POSITIVE" | "NEGATIVE" | "NEUTRAL";
        Drift: {
            model_version: string;
            /** Format: date-time */
            computed_at: string | null;
            /** Format: int32 */
            predictions: number;
            drifted: string[];
            features: components["schemas"]["DriftOneFeature"][];
        };
        DriftOneFeature: {
            feature: string;
            state: string;
            /** Format: double */
            psi: number | null;
            /** Format: double */
            threshold: number | null;
            /** Format: double */
            missing_ratio: number;
            /** Format: double */
            reference_missing_ratio: number;
            /** Format: double */
            out_of_range_ratio: number;
        };
        FieldError: {
            field: string;
            message: string;
        };
        ImportAnswer: {
            type?: string;
            title?: string;
            /** Format: int32 */
            status?: number;
            code?: string;
            detail?: string;
            dry_run: boolean;
            accepted: boolean;
            files: components["schemas"]["ImportAnswerFile"][];
            /** Format: int64 */
            error_count: number;
            errors: components["schemas"]["ImportAnswerError"][];
            notes: string[];
            /** Format: double */
            seconds: number;
        };
        ImportAnswerError: {
            file: string;
            /** Format: int64 */
            line: number;
            column: string | null;
            value: string | null;
            code: string;
            message: string;
        };
        ImportAnswerFile: {
            file: string;
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            inserted: number;
            /** Format: int64 */
            updated: number;
            /** Format: int64 */
            unchanged: number;
            /** Format: int64 */
            bad: number;
        };
        ImportFiles: {
            /**
             * Format: binary
             * @description tenants.csv
             */
            tenants?: string | null;
            /**
             * Format: binary
             * @description charges.csv
             */
            charges?: string | null;
            /**
             * Format: binary
             * @description payments.csv
             */
            payments?: string | null;
        };
        Label: {
            fr: string;
            en: string;
        };
        LedgerStory: {
            tenant_id: string;
            currency: string;
            /** Format: date */
            as_of: string;
            /** Format: int32 */
            grace_days: number;
            balance: number;
            owed: number;
            arrears: number;
            credit: number;
            charges: components["schemas"]["LedgerStoryChargeTold"][];
            payments: components["schemas"]["LedgerStoryPaymentTold"][];
        };
        /** @enum {string} */
        LedgerStoryChargeState: "PAID" | "PARTLY_PAID" | "UNPAID" | "PLANNED" | "VOIDED";
        LedgerStoryChargeTold: {
            charge_id: string;
            /** Format: date */
            due_date: string;
            amount: number;
            paid: number;
            outstanding: number;
            state: components["schemas"]["LedgerStoryChargeState"];
            /** Format: date */
            settled_on: string | null;
            /** Format: int32 */
            days_late: number;
            on_time: boolean | null;
            settled_by: components["schemas"]["LedgerStoryPart"][];
            /** Format: date-time */
            recorded_at: string;
            versions?: components["schemas"]["LedgerStoryPast"][];
        };
        LedgerStoryPart: {
            payment_id?: string;
            charge_id?: string;
            /** Format: date */
            paid_on: string;
            amount: number;
        };
        LedgerStoryPast: {
            /** Format: date */
            date: string;
            amount: number;
            /** Format: date-time */
            recorded_at: string;
            /** Format: int64 */
            revision: number;
        };
        LedgerStoryPaymentTold: {
            payment_id: string;
            /** Format: date */
            paid_on: string;
            amount: number;
            method: string | null;
            charge_id: string | null;
            counts: boolean;
            voided: boolean;
            settles: components["schemas"]["LedgerStoryPart"][];
            credit: number;
            /** Format: date-time */
            recorded_at: string;
            versions?: components["schemas"]["LedgerStoryPast"][];
        };
        ListedTenant: {
            tenant_id: string;
            name: string | null;
            phone: string | null;
            email: string | null;
            property: string | null;
            unit: string | null;
            rent: number | null;
            risk_level: components["schemas"]["RiskLevel"];
            badge: string;
            color: string;
            /** Format: double */
            payment_probability: number | null;
            /** Format: double */
            month_change: number | null;
            /** Format: double */
            confidence_score: number | null;
            overridden: boolean | null;
            /** Format: date */
            expected_payment_date: string | null;
            /** Format: date */
            first_expected_date: string | null;
            payment_window: components["schemas"]["ListedTenantWindow"] | null;
            arrears: number | null;
            /** Format: int32 */
            oldest_unpaid_days: number | null;
            /** Format: date */
            next_due_date: string | null;
            next_due_amount: number | null;
            rent_at_risk: number | null;
            reason: string | null;
            previous_level: components["schemas"]["RiskLevel"] | null;
            /** Format: date-time */
            level_since: string | null;
            /** Format: date */
            as_of: string | null;
            /** Format: date-time */
            calculated_at: string | null;
        };
        ListedTenantWindow: {
            /** Format: date */
            earliest: string;
            /** Format: date */
            latest: string;
        };
        MadeKey: {
            id: string;
            key: string;
        };
        MlAnswer: {
            success: boolean;
            data?: components["schemas"]["SolvencyScore"];
            error?: string;
            code?: string;
            source: string;
        };
        ModelAll: {
            serving: string | null;
            shadow: string | null;
            models: components["schemas"]["ModelSummary"][];
        };
        ModelCard: {
            /** Format: date */
            data_from: string;
            /** Format: date */
            data_to: string;
            /** Format: int64 */
            rows: number;
            /** Format: int64 */
            tenants: number;
            /** Format: int64 */
            charges: number;
            /** Format: int32 */
            grace_days: number | null;
            /** Format: double */
            base_rate: number | null;
            metrics: {
                [key: string]: number;
            };
            limits: string[];
            features: string[];
        };
        ModelChange: {
            version: string;
            role: components["schemas"]["ModelRole"];
            changed: boolean;
            replaced: string | null;
        };
        ModelDetail: {
            version: string;
            role: components["schemas"]["ModelRole"];
            /** Format: date-time */
            created_at: string;
            sha256: string;
            /** Format: int64 */
            bytes: number;
            card: components["schemas"]["ModelCard"] | null;
        };
        /** @enum {string} */
        ModelRole: "CANDIDATE" | "ACTIVE" | "SHADOW" | "RETIRED";
        ModelSummary: {
            version: string;
            role: components["schemas"]["ModelRole"];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            since: string | null;
            actor: string | null;
            reason: string | null;
            /** Format: date */
            data_from: string | null;
            /** Format: date */
            data_to: string | null;
            metrics: {
                [key: string]: number;
            } | null;
        };
        Myself: {
            id: string;
            username: string;
            name: string;
            role?: components["schemas"]["Role"];
            scopes?: string[];
            agency_id?: string;
            operator: boolean;
        };
        NewKey: {
            name: string;
            /** @description scores:read, ledger:write */
            scopes?: string[] | null;
            /**
             * Format: date-time
             * @description Left out, the key stays until it is revoked
             */
            expires_at?: string | null;
        };
        PastStanding: {
            /** Format: date-time */
            at: string;
            /** Format: date */
            as_of: string;
            risk_level: components["schemas"]["RiskLevel"];
            badge: string;
            /** Format: double */
            payment_probability: number;
            /** Format: double */
            change: number | null;
            /** Format: double */
            confidence_score: number;
            overridden: boolean;
            /** Format: date */
            expected_payment_date: string | null;
            arrears: number;
            reason: string | null;
            model: components["schemas"]["PastStandingModel"] | null;
            changed_by: components["schemas"]["PastStandingCause"][];
            entries: components["schemas"]["PastStandingWritten"][];
        };
        /** @enum {string} */
        PastStandingCause: "LEDGER" | "RULES" | "OVERRIDE" | "MODEL" | "TIME";
        PastStandingModel: {
            /** Format: uuid */
            prediction_id: string;
            model_version: string | null;
            /** Format: double */
            payment_probability: number | null;
        };
        PastStandingWritten: {
            kind: string;
            id: string;
            /** Format: date */
            date: string;
            amount: number;
        };
        Payment: {
            payment_id: string;
            tenant_id: string;
            /** Format: date */
            paid_on: string;
            amount: number;
            currency: string;
            charge_id: string | null;
            method: string | null;
            /** @description Taken back; it counts for nothing */
            voided: boolean;
            /** Format: date-time */
            recorded_at: string;
            /** Format: int64 */
            revision: number;
        };
        PaymentInput: {
            /** @description Needed for a new one; a correction keeps it */
            tenant_id?: string | null;
            /** @description Left out, a new one gets an id */
            payment_id?: string | null;
            /**
             * Format: date
             * @description Not after today
             */
            paid_on: string;
            /** @description At most 2 decimals */
            amount: number;
            /** @description Checked against the agency's */
            currency?: string | null;
            /** @description The rent it is for; left out, the oldest unpaid first */
            charge_id?: string | null;
            method?: string | null;
        };
        PortfolioDay: {
            /** Format: date */
            day: string;
            levels: components["schemas"]["PortfolioDayCount"][];
            rent: number;
            expected_late: number;
            arrears: number;
            /** Format: int64 */
            overdue: number;
            /** Format: int64 */
            open_alerts: number;
        };
        PortfolioDayCount: {
            risk_level: components["schemas"]["RiskLevel"];
            /** Format: int64 */
            tenants: number;
        };
        PortfolioSummary: {
            currency: string;
            /** Format: date */
            today: string;
            /** Format: date-time */
            calculated_at: string;
            tenants: components["schemas"]["PortfolioSummaryTenants"];
            rent: number;
            arrears: number;
            levels: components["schemas"]["PortfolioSummaryLevel"][];
            month_ahead: components["schemas"]["PortfolioSummaryMonth"];
            week_ahead: components["schemas"]["PortfolioSummaryWeek"];
            collection: components["schemas"]["PortfolioSummaryCollection"];
            slipped: components["schemas"]["PortfolioSummarySlipped"];
            to_do: components["schemas"]["PortfolioSummaryToDo"][];
            alerts: components["schemas"]["PortfolioSummaryAlerts"];
        };
        PortfolioSummaryAlerts: {
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            urgent: number;
        };
        PortfolioSummaryCollection: {
            this_month: components["schemas"]["CollectionMonth"];
            last_month: components["schemas"]["CollectionMonth"];
        };
        PortfolioSummaryLevel: {
            risk_level: components["schemas"]["RiskLevel"];
            badge: string;
            color: string;
            /** Format: int64 */
            tenants: number;
            rent: number;
            expected_late: number;
        };
        PortfolioSummaryMonth: {
            /** Format: int64 */
            rents: number;
            due: number;
            expected_late: number;
        };
        PortfolioSummarySlipped: {
            /** Format: int64 */
            tenants: number;
            list: components["schemas"]["ListedTenant"][];
        };
        PortfolioSummaryTenants: {
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            never_scored: number;
            /** Format: int64 */
            overdue: number;
        };
        PortfolioSummaryToDo: {
            tenant: components["schemas"]["ListedTenant"];
            action: components["schemas"]["Action"];
        };
        PortfolioSummaryWeek: {
            /** Format: int64 */
            rents: number;
            due: number;
            /** Format: int64 */
            worrying: number;
        };
        PortfolioTrend: {
            currency: string;
            /** Format: date */
            today: string;
            days: components["schemas"]["PortfolioDay"][];
            months: components["schemas"]["CollectionMonth"][];
        };
        PrivacyErased: {
            tenant_id: string;
            /** Format: date-time */
            erased_at: string;
        };
        PrivacyTold: {
            tenant_id: string;
            /** Format: date-time */
            told_at: string;
            records: {
                [key: string]: unknown[];
            };
        };
        Problem: {
            /** @description urn:akig:problem: and the code */
            type: string;
            /** @description What the code means, the same each time */
            title: string;
            /** Format: int32 */
            status: number;
            /** @description Stable, for programs */
            code: string;
            /** @description What happened this time */
            detail: string;
            errors?: components["schemas"]["FieldError"][];
            /** @description The path that was asked for */
            instance: string;
            /** @description Also in the header X-Request-Id and in the log */
            request_id?: string;
        };
        /** @enum {string} */
        RiskLevel: "EXCELLENT" | "GOOD" | "MEDIUM" | "RISKY" | "CRITICAL" | "UNKNOWN";
        /** @enum {string} */
        Role: "VIEWER" | "MANAGER" | "ADMIN";
        RuleScore: {
            /** Format: int32 */
            version: number;
            /** Format: double */
            score: number;
            /** Format: int32 */
            points: number;
            /** Format: int32 */
            max_points: number;
            /** Format: double */
            payment_probability: number;
            /** Format: double */
            confidence_score: number;
            /** Format: double */
            known_share: number;
            rules: components["schemas"]["RuleScoreLine"][];
        };
        RuleScoreLine: {
            id: string;
            label: components["schemas"]["Label"];
            measure: string;
            unit: string;
            /** Format: double */
            value: number | null;
            /** Format: int32 */
            points: number;
            /** Format: int32 */
            max_points: number;
            knocked_out: boolean;
            cap: components["schemas"]["RiskLevel"] | null;
        };
        RuleSet: {
            /** Format: int32 */
            version: number | null;
            state: components["schemas"]["RuleSetState"];
            author: string;
            /** Format: date-time */
            updated_at: string | null;
            published_by: string | null;
            /** Format: date-time */
            published_at: string | null;
            /** Format: date-time */
            retired_at: string | null;
            /** Format: int32 */
            restores: number | null;
            yaml: string;
        };
        RuleSetNow: {
            published: components["schemas"]["RuleSet"];
            draft: components["schemas"]["RuleSet"] | null;
        };
        /** @enum {string} */
        RuleSetState: "DRAFT" | "PUBLISHED" | "RETIRED";
        ServiceKey: {
            id: string;
            name: string;
            agency_id: string | null;
            scopes: string[];
            /** Format: date-time */
            created_at: string;
            created_by: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            revoked_at: string | null;
            /** Format: date-time */
            last_used_at: string | null;
        };
        /** @enum {string} */
        Severity: "LOW" | "MEDIUM" | "HIGH" | "CRITICAL";
        Simulation: {
            tenant_id: string;
            /** Format: date */
            today: string;
            /** Format: date */
            as_of: string;
            currency: string;
            before: components["schemas"]["SolvencyScore"];
            without: components["schemas"]["SolvencyScore"];
            after: components["schemas"]["SolvencyScore"];
            change: components["schemas"]["SimulationChange"];
            next_level: components["schemas"]["SimulationNextLevel"] | null;
        };
        SimulationChange: {
            /** Format: double */
            probability: number;
            /** Format: double */
            probability_of_events: number;
        };
        SimulationCharge: {
            /** Format: date */
            due_date: string;
            amount: number;
            charge_id?: string | null;
        };
        SimulationNextLevel: {
            level: components["schemas"]["RiskLevel"];
            /** Format: date */
            paid_on: string;
            payment: number | null;
            /** Format: double */
            probability: number;
        };
        SimulationPayment: {
            /** Format: date */
            paid_on: string;
            amount: number;
            charge_id?: string | null;
        };
        SimulationSupposition: {
            payments?: components["schemas"]["SimulationPayment"][] | null;
            charges?: components["schemas"]["SimulationCharge"][] | null;
            /** Format: date */
            as_of?: string | null;
            /** Format: date */
            pay_on?: string | null;
        };
        Solvency: {
            tenant_id: string;
            /** Format: double */
            payment_probability: number;
            risk_level: components["schemas"]["RiskLevel"];
            badge: string;
            color: string;
            /** Format: date */
            expected_payment_date: string | null;
            /** Format: double */
            confidence_score: number;
            factors: components["schemas"]["SolvencyScoreReason"][];
            /** Format: date-time */
            calculated_at: string;
            /** Format: uuid */
            prediction_id: string | null;
            model_version: string | null;
            /** Format: date */
            as_of: string;
            payment_window: components["schemas"]["SolvencyScorePaymentWindow"] | null;
            /** Format: int32 */
            history_days: number;
            stale: boolean;
            hybrid: boolean;
            rule_score: components["schemas"]["RuleScore"] | null;
            ml_prediction: components["schemas"]["SolvencyScore"] | null;
            blend: components["schemas"]["SolvencyMix"];
            override: components["schemas"]["SolvencyOverridden"] | null;
        };
        SolvencyCap: {
            label: string;
            level: components["schemas"]["RiskLevel"];
        };
        SolvencyComputed: {
            /** Format: double */
            payment_probability: number;
            risk_level: components["schemas"]["RiskLevel"];
        };
        SolvencyExplanation: {
            tenant_id: string;
            /** Format: date */
            as_of: string;
            /** Format: double */
            payment_probability: number;
            risk_level: components["schemas"]["RiskLevel"];
            hybrid: boolean;
            stale: boolean;
            blend: components["schemas"]["SolvencyMix"];
            /** Format: int32 */
            rule_version: number;
            model_version: string | null;
            /** Format: double */
            residual: number;
            terms: components["schemas"]["SolvencyExplanationLine"][];
        };
        SolvencyExplanationLine: {
            kind: components["schemas"]["TermKind"];
            type: string;
            label: string | null;
            /** Format: double */
            contribution: number;
            /** Format: int32 */
            points: number | null;
            /** Format: int32 */
            max_points: number | null;
        };
        SolvencyMix: {
            /** Format: double */
            ml_weight: number;
            /** Format: double */
            rule_weight: number;
            knockouts: components["schemas"]["SolvencyCap"][];
        };
        SolvencyOverridden: {
            risk_level: components["schemas"]["RiskLevel"];
            /** Format: double */
            payment_probability: number | null;
            reason: string;
            author: string;
            /** Format: date-time */
            decided_at: string;
            /** Format: date */
            expires_on: string;
            computed: components["schemas"]["SolvencyComputed"];
        };
        SolvencyScore: {
            tenant_id: string;
            /** Format: double */
            payment_probability: number;
            risk_level: components["schemas"]["RiskLevel"];
            badge: string;
            color: string;
            /** Format: date */
            expected_payment_date: string | null;
            /** Format: double */
            confidence_score: number;
            factors: components["schemas"]["SolvencyScoreReason"][];
            /** Format: date-time */
            calculated_at: string;
            /** Format: uuid */
            prediction_id: string | null;
            model_version: string | null;
            /** Format: date */
            as_of: string;
            payment_window: components["schemas"]["SolvencyScorePaymentWindow"] | null;
            /** Format: int32 */
            history_days: number;
            stale: boolean;
        };
        SolvencyScorePaymentWindow: {
            /** Format: date */
            earliest: string;
            /** Format: date */
            latest: string;
            /** Format: double */
            coverage: number;
        };
        SolvencyScoreReason: {
            type: string;
            severity: components["schemas"]["Severity"];
            message: string;
            direction: components["schemas"]["Direction"];
            /** Format: double */
            impact: number;
            /** Format: double */
            value: number | null;
        };
        StandingHistoryPage: {
            history: components["schemas"]["PastStanding"][];
            /** Format: date-time */
            next: string | null;
        };
        TenantDetail: {
            tenant: components["schemas"]["ListedTenant"];
            lease: components["schemas"]["TenantDetailLease"] | null;
            /** Format: int64 */
            open_alerts: number;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: date */
            today: string;
        };
        TenantDetailLease: {
            property: string | null;
            unit: string | null;
            rent: number | null;
            /** Format: int32 */
            due_day: number | null;
            monthly_income: number | null;
            /** Format: date */
            start: string | null;
            /** Format: date */
            end: string | null;
            /** Format: date-time */
            recorded_at: string;
        };
        TenantListAnswer: {
            tenants: components["schemas"]["ListedTenant"][];
            next: string | null;
            /** Format: int64 */
            total: number | null;
            currency: string;
            /** Format: date */
            today: string;
        };
        /** @enum {string} */
        TermKind: "BASE" | "MODEL" | "RULE" | "CALIBRATION" | "KNOCKOUT" | "OVERRIDE";
        Token: {
            access_token: string;
            token_type: string;
            /** Format: int64 */
            expires_in: number;
            scope: string;
        };
        TokenInput: {
            /** @enum {string} */
            grant_type: "client_credentials";
            client_id?: string | null;
            client_secret?: string | null;
            /** @description Names with spaces between; left out, all that the key has */
            scope?: string | null;
        };
        TokenKeySet: {
            keys: {
                [key: string]: unknown;
            }[];
        };
        TrialReport: {
            /** Format: int64 */
            tenants: number;
            /** Format: int64 */
            changed: number;
            /** Format: int64 */
            worsened: number;
            /** Format: int64 */
            improved: number;
            /** Format: int64 */
            alerts: number;
            levels_before: {
                [key: string]: number;
            };
            levels_after: {
                [key: string]: number;
            };
            changes: components["schemas"]["TriedTenant"][];
            /** Format: int64 */
            changes_left_out: number;
        };
        TriedTenant: {
            tenant_id: string;
            name: string | null;
            before: components["schemas"]["TriedTenantSide"];
            after: components["schemas"]["TriedTenantSide"];
        };
        TriedTenantSide: {
            risk_level: components["schemas"]["RiskLevel"];
            /** Format: double */
            payment_probability: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
