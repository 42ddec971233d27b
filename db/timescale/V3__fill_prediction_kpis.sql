-- What a plain database had counted before it moved here.
call refresh_continuous_aggregate('prediction_kpis_hourly', null, null);
